import { z } from 'astro/zod';
import { slug, words } from './words.ts';

/** A ready-made study plan. */
export const routeSchema = z.strictObject({
  title: words,
  /** Who it suits and when. */
  suits: words,
  steps: z
    .array(
      z.strictObject({
        /** Minutes this step takes. */
        minutes: z.number().int().min(1),
        do: words,
        /** The module it uses, if any. */
        module: slug.optional(),
      }),
    )
    .min(1),
});

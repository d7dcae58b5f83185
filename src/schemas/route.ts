import { z } from 'astro/zod';
import { slug, words } from './words.ts';

/** A ready-made study plan. */
export const routeSchema = z.strictObject({
  title: words,
  /** Who it suits and when. */
  suits: words,
  /** When it is done: the sittings in order. A plan of one sitting needs no title for it. */
  sittings: z.array(z.strictObject({ title: words.optional(), minutes: z.number().int().min(1) })).min(1),
  /** What happens, in order; the steps fill the sittings to the minute. */
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

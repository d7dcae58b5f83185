import { z } from 'astro/zod';
import { slug, words } from './words.ts';

/** A unit of the curriculum; `outline.yaml` lists them, and their modules, in teaching order. */
export const unitSchema = z.strictObject({
  /** One capital letter, also the unit's place in the alphabetical order of units. */
  id: z.string().regex(/^[A-Z]$/),
  title: words,
  /** Why the unit matters, in one or two sentences. */
  why: words,
  /** Modules that exist, in order. */
  modules: z.array(slug),
  /** Ids reserved for modules that are not written yet: terms and mechanisms may name them, no page shows them. */
  planned: z.array(slug).optional(),
});

import { z } from 'astro/zod';
import { locators, slug, tensionId, words } from './words.ts';

const side = z.strictObject({ claim: words, at: locators });

export const tensionSchema = z.strictObject({
  id: tensionId,
  title: words,
  a: side,
  b: side,
  question: words,
  /** What would change one's mind. */
  change: words,
  modules: z.array(slug).min(1),
});

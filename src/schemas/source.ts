import { z } from 'astro/zod';
import { locator, words } from './words.ts';

export const sourceSchema = z.strictObject({
  title: words,
  author: words,
  /** Organisation and place, as far as known. */
  place: words,
  date: words,
  /** Approximate year, for sorting. */
  year: z.number().int().min(2000).max(2012),
  /** How the date is known, and how surely. */
  dated: words,
  genre: words,
  length: words,
  /** Whether the Chinese is at hand, or only a machine translation of it. */
  text: z.enum(['chinese', 'machine-translation']),
  /** The text that this one translates, where both are at hand: they are one essay. */
  editionOf: locator.optional(),
  summary: words,
  caveats: z.array(words).min(1),
  /** What each paragraph claims, in our words; `at` is the locator without the essay's id. */
  paragraphs: z
    .array(
      z.strictObject({
        at: z.string().regex(/^\d+[a-c]?(?:[.-]\d+)?$/),
        head: words.optional(),
        claim: words,
      }),
    )
    .min(1),
});

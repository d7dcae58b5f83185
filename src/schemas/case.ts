import { z } from 'astro/zod';
import { locators, slug, text, words } from './words.ts';

/** Whether a figure may be used as stated. */
export const VERDICTS = ['stands', 'translation-only', 'do-not-use'] as const;

export const caseSchema = z.strictObject({
  title: words,
  actor: words,
  /** The story, one paragraph an entry. */
  story: z.array(words).min(1),
  figures: z.array(
    z.strictObject({
      value: text,
      meaning: words,
      at: locators,
      verdict: z.enum(VERDICTS),
      why: words.optional(),
    }),
  ),
  /** Questions to ask of it. */
  questions: z.array(words).min(1),
  sources: locators,
  module: slug,
});

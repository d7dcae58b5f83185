import { z } from 'astro/zod';
import { locators, mechanismId, slug, text, words } from './words.ts';

/** What a translation did to its text. */
export const EFFECTS = ['reversed', 'wrong', 'lost', 'garbled', 'minor', 'ambiguous'] as const;

/** A place where the English of an essay does not say what the Chinese of the same essay says. */
export const discrepancySchema = z.strictObject({
  id: z.string().regex(/^D\d{1,2}$/),
  /** The place in the Chinese, then the same place in the English. */
  at: locators,
  /** The Chinese words, or their gist where they are long. */
  original: text,
  /** The English as found; absent where the translation dropped the words. */
  wrong: text.optional(),
  /** What the English should be. */
  right: text,
  effect: z.enum(EFFECTS),
  /** Why it matters. */
  why: words,
  terms: z.array(slug).optional(),
  mechanisms: z.array(mechanismId).optional(),
  modules: z.array(slug).min(1),
});

import { z } from 'astro/zod';
import { parseLocator } from '../core/locator/locator.ts';

/** Non-empty text without stray white space at its ends. */
export const text = z
  .string()
  .min(1)
  .refine((value) => value.trim() === value, { error: 'white-space' });

/** One text in both languages. */
export const words = z.strictObject({ zh: text, en: text });

/** A place in an essay, such as `S2 §1.2`. */
export const locator = z.string().refine((value) => parseLocator(value) !== null, { error: 'locator' });

/** One or more places in essays. */
export const locators = z.array(locator).min(1);

/** ASCII words joined by hyphens: permanent, because records and printed links point at it. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'slug' });

/** Ids of the knowledge base. */
export const mechanismId = z.string().regex(/^M\d{2,3}$/, { error: 'mechanism-id' });
export const failureId = z.string().regex(/^F\d{1,2}$/, { error: 'failure-id' });
export const tensionId = z.string().regex(/^X\d{1,2}$/, { error: 'tension-id' });
export const caseId = z.string().regex(/^C\d{1,2}$/, { error: 'case-id' });

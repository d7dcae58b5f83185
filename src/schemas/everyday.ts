import { z } from 'astro/zod';
import { text } from './words.ts';

/**
 * Questions in the words of people who do not know the handbook's, by the id of the page that answers them. A file holds
 * those of one folder of pages: `everyday/glossary.yaml`.
 */
export const everydaySchema = z.record(
  z.string(),
  z.strictObject({ zh: z.array(text).min(1), en: z.array(text).min(1) }),
);

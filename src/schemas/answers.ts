import { z } from 'astro/zod';
import { text } from './words.ts';

/** Questions, as people type them, that a page answers. */
export const answersSchema = z.strictObject({
  /** The page's address inside a language: `glossary/wenshan-huihai`, `mechanisms/M105`. */
  id: z.string().regex(/^(?:modules|glossary|mechanisms|failures|cases|debates|sources|routes)\/[\w.-]+$/, {
    error: 'page-address',
  }),
  zh: z.array(text).min(1),
  en: z.array(text).min(1),
});

import { z } from 'astro/zod';
import { locator, locators, slug, text, words } from './words.ts';

/** Themes of the glossary. */
export const TERM_THEMES = [
  'core',
  'theory',
  'formula',
  'decision',
  'responsibility',
  'supervision',
  'service',
  'law',
  'failure',
  'enterprise',
  'name',
] as const;

/** How the Chinese wording is known. */
export const EVIDENCE = [
  'attested',
  'reconstructed-high',
  'reconstructed-medium',
  'reconstructed-low',
  'outside',
] as const;

export const termSchema = z.strictObject({
  zh: text,
  /** With tone marks, words separated by spaces. */
  pinyin: text,
  en: text,
  /** Other names: short forms, other word orders. Traditional forms are derived. */
  aliases: z.strictObject({ zh: z.array(text).optional(), en: z.array(text).optional() }).optional(),
  /** Slips of the keyboard and the pen that really occur: a wrong character that sounds or looks alike. */
  typos: z.array(text).min(1).optional(),
  /** Wrong English found in the essays' translations, each with the reason why it is wrong. */
  misread: z.array(z.strictObject({ wrong: text, why: words, at: z.array(locator).optional() })).optional(),
  theme: z.enum(TERM_THEMES),
  evidence: z.enum(EVIDENCE),
  /** Two to five sentences: what it is, how it works, an example from an office. */
  explain: words,
  /** What has changed since the essays, where the term is dated. */
  thenNow: words.optional(),
  sources: locators,
  related: z.array(slug).optional(),
  /** The module that teaches it. */
  module: slug,
});

import { plainLetters } from './plain-letters.ts';

/** Longest query that is looked at, in characters. */
export const QUERY_MAX_CHARACTERS = 200;

/**
 * One spelling for what people type in several: full and half width, capitals, tone marks, quotation marks and other
 * punctuation, runs of spaces. Han text keeps no spaces at all.
 */
export const normaliseQuery = (text: string): string =>
  plainLetters(text.slice(0, QUERY_MAX_CHARACTERS).normalize('NFKC'))
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{P}\p{S}\p{Z}\p{Cc}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
    .replace(/ +/g, ' ')
    .trim();

/** Whether a normalised query could be pinyin: Latin letters and spaces only. */
export const couldBePinyin = (query: string): boolean => /^[a-z ]+$/.test(query);

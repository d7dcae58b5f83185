import { getEntry } from 'astro:content';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import type { Lang } from '../core/language/words.ts';

/** Says an interface sentence: `say('quiz.check')`, `say('search.found', { count: 3 })`. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The interface words of one language. An unknown key fails the build by name. */
export async function getSay(lang: Lang): Promise<Say> {
  const entry = await getEntry('strings', lang);
  return (key, values = {}) => {
    const [group = '', name = ''] = key.split('.');
    const sentence = entry?.data[group]?.[name];
    if (sentence === undefined) throw new Error(`content/strings/${lang}.yaml has no "${key}"`);
    return fillBlanks(sentence, values);
  };
}

/** A whole group of words, for scripts that speak. */
export async function getWordsOf(lang: Lang, group: string): Promise<Record<string, string>> {
  const entry = await getEntry('strings', lang);
  const words = entry?.data[group];
  if (!words) throw new Error(`content/strings/${lang}.yaml has no group "${group}"`);
  return words;
}

import type { Lang } from '../core/language/words.ts';
import type { Term } from './handbook.ts';

/** Terms as a dictionary of the language has them: by pinyin in Chinese, by letter in English. */
export const inOrder = (terms: readonly Term[], lang: Lang): Term[] =>
  terms.toSorted((a, b) =>
    lang === 'zh' ? a.pinyin.localeCompare(b.pinyin, 'zh-Latn') : a.en.localeCompare(b.en, 'en'),
  );

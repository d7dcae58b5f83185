import type { Lang } from '../language/words.ts';
import { defineRule } from './rule.ts';
import { textsOf } from './texts.ts';

/** Full-width marks in English, unless a quotation in Chinese leads up to them. */
const FULL_WIDTH = /(?<![\p{Script=Han}《》「」『』、，。；：！？（）])[，。；：！？（）]/u;
/** Half-width marks between two Chinese characters. */
const HALF_WIDTH = /(?<=\p{Script=Han})[,;:?!](?=\s?\p{Script=Han})/u;

const RULE_OF = {
  zh: { code: 'half-width-in-chinese', wrong: HALF_WIDTH },
  en: { code: 'full-width-in-english', wrong: FULL_WIDTH },
} as const satisfies Record<Lang, unknown>;

/** Each language keeps its own punctuation. */
export const punctuation = defineRule(
  ['half-width-in-chinese', 'full-width-in-english'],
  function* (content) {
    for (const { value, lang, file, line } of textsOf(content)) {
      if (!lang) continue;
      const { code, wrong } = RULE_OF[lang];
      const found = wrong.exec(value);
      if (found)
        yield {
          code,
          file,
          line: line(),
          params: { found: found[0], near: excerptAround(value, found.index) },
        };
    }
  },
);

const excerptAround = (value: string, at: number): string =>
  value.slice(Math.max(0, at - 12), at + 12).trim();

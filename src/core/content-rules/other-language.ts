import type { Lang } from '../language/words.ts';
import { entriesOf, type Content } from './content-model.ts';
import { findText } from './find-text.ts';
import { defineRule } from './rule.ts';
import { textsOf } from './texts.ts';

/** What a text shows rather than says: between quotation marks or brackets, in italics, or alone in a cell of a table. */
const SHOWN = /“[^”]*”|「[^」]*」|《[^》]*》|（[^）]*）|\([^)]*\)|\*[^*]+\*|_[^_]+_|(?<=\|)[^|]*(?=\|)/g;

/** A Chinese sentence, or more characters in a row than the two halves of a slogan have. */
const CHINESE_RUN = /\p{Script=Han}(?:[、，：；]?\p{Script=Han}){10,}|\p{Script=Han}+[。！？]/u;
/** Seven English words in a row, or three that end a sentence. */
const ENGLISH_RUN =
  /[A-Za-z][\w’'-]*(?:[,;:]? [A-Za-z][\w’'-]*){6,}|[A-Za-z][\w’'-]*(?:[,;:]? [A-Za-z][\w’'-]*){2,}[.?!]/;

const RULE_OF = {
  zh: { code: 'english-in-chinese', wrong: ENGLISH_RUN },
  en: { code: 'chinese-in-english', wrong: CHINESE_RUN },
} as const satisfies Record<Lang, unknown>;

/** Nothing is left in the other language, except names of the reference and what is shown as an example of words. */
export const otherLanguage = defineRule(['english-in-chinese', 'chinese-in-english'], function* (content) {
  const names = namesOf(content);
  for (const { value, lang, file, line } of textsOf(content)) {
    if (!lang) continue;
    const { code, wrong } = RULE_OF[lang];
    const said = value.replace(SHOWN, '“”');
    const found = wrong.exec(said)?.[0];
    if (found && !names.has(found)) yield { code, file, line: line(), params: { found } };
  }
});

/** Chinese names of terms and mechanisms. */
function namesOf(content: Content): ReadonlySet<string> {
  const entries = [...entriesOf(content, 'terms'), ...entriesOf(content, 'mechanisms')];
  return new Set(
    entries.flatMap(({ data }) =>
      [...findText(data, 'zh'), ...findText(data, 'aliases.zh.*')].map((found) => found.value),
    ),
  );
}

import type { Lang } from './words.ts';

/** A stretch of text; `lang` is set where the stretch is in the other language. */
export type Run = { readonly text: string; readonly lang?: 'zh-CN' | 'en' };

/** Chinese inside English: begins and ends with a Han character, punctuation and digits in between. */
const HAN_RUN = /\p{Script=Han}(?:[\p{Script=Han}、，。；：！？“”‘’《》（）·…—\d%]*[\p{Script=Han}》])?/gu;
/** English inside Chinese: Latin words in a row. */
const LATIN_RUN = /[A-Za-z][A-Za-z’'-]*(?:[ ,.;:&/–-]+[A-Za-z][A-Za-z’'-]*)*/g;
/** A lone code such as `S2`, `M`, `PDF` is not a foreign word; `Execution` is. */
const isEnglish = (run: string): boolean => /[a-z]{2}/.test(run) && run.length > 3;

/**
 * Cuts a text of one language into stretches, so that each foreign one can carry `lang`
 * (WCAG 2.2, success criterion 3.1.2: a screen reader changes its voice there).
 */
export function foreignRuns(text: string, lang: Lang): Run[] {
  const runs: Run[] = [];
  let from = 0;
  const push = (part: string) => part && runs.push({ text: part });
  for (const match of text.matchAll(lang === 'en' ? HAN_RUN : LATIN_RUN)) {
    if (lang === 'zh' && !isEnglish(match[0])) continue;
    push(text.slice(from, match.index));
    runs.push({ text: match[0], lang: lang === 'en' ? 'zh-CN' : 'en' });
    from = match.index + match[0].length;
  }
  push(text.slice(from));
  return runs;
}

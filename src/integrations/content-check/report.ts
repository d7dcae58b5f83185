import { compareIssues, type Issue } from '../../core/content-rules/issue.ts';
import type { QuizQuality } from '../../core/content-rules/quiz-quality.ts';
import type { Tell } from '../../core/content-rules/quiz-tells.ts';
import { fillBlanks } from '../../core/language/fill-blanks.ts';
import type { CheckWords } from './check-words.ts';

/** Every issue as `file:line  sentence`, sorted, then a closing line with counts. */
export function reportIssues(
  issues: readonly Issue[],
  words: CheckWords,
  folder: string,
  files: number,
): string {
  const lines = issues
    .toSorted(compareIssues)
    .map((issue) => `${folder}${issue.file}:${issue.line}  ${sayIssue(issue, words)}`);
  const closing = issues.length > 0 ? 'closing' : 'closing-clean';
  const faulty = new Set(issues.map((issue) => issue.file)).size;
  return [...lines, say(words, closing, { issues: issues.length, faulty, files })].join('\n');
}

/** How the items of each module look together, a line a module. */
export function reportQuality(modules: readonly QuizQuality[], words: CheckWords): string {
  return modules.map((quality) => say(words, 'quality', paramsOf(quality))).join('\n');
}

/** How guessable all quizzes are together: for every tell the share of keys that bear it, and the share by lot. */
export function reportTells(
  tells: readonly Tell[],
  modules: readonly QuizQuality[],
  issues: readonly Issue[],
  words: CheckWords,
): string {
  const percent = (count: number, trials: number) => `${Math.round((100 * count) / Math.max(1, trials))} %`;
  const shares = tells.map(({ tell, of, found, expected, trials }) => [
    `${tell}_${of}`,
    `${percent(found, trials)} (${percent(expected, trials)})`,
  ]);
  return say(words, 'quality-tells', {
    ...Object.fromEntries(shares),
    unexplained: modules.reduce((sum, { unexplained }) => sum + unexplained, 0),
    duplicates: issues.filter(({ code }) => code === 'near-duplicate' || code === 'same-options').length,
  });
}

/** The sentence of an issue; without words, its code and facts. */
const sayIssue = ({ code, params }: Issue, words: CheckWords): string => say(words, code, params);

function say(words: CheckWords, code: string, params: Issue['params']): string {
  const sentence = words[code];
  if (sentence) return fillBlanks(sentence, params);
  return [code, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' ');
}

function paramsOf({
  module,
  items,
  kinds,
  choices,
  keyLongest,
  keyShortest,
  keyPositions,
  outcomes,
}: QuizQuality): Issue['params'] {
  const share = (count: number) => (choices === 0 ? 0 : Math.round((count / choices) * 100));
  return {
    module,
    items,
    kinds: kinds.join(', '),
    choices,
    zh: share(keyLongest.zh.length),
    en: share(keyLongest.en.length),
    zhShortest: share(keyShortest.zh.length),
    enShortest: share(keyShortest.en.length),
    positions: keyPositions.join('-') || '–',
    outcomes: [...outcomes].map(([id, count]) => `${id} ${count}`).join(', '),
  };
}

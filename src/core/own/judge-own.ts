import type { Content, Entry, Item, Quiz } from '../content-rules/content-model.ts';
import { dropRepeated, type Issue } from '../content-rules/issue.ts';
import { nearDuplicates } from '../content-rules/near-duplicates.ts';
import { otherLanguage } from '../content-rules/other-language.ts';
import { placeholderText } from '../content-rules/placeholder-text.ts';
import { punctuation } from '../content-rules/punctuation.ts';
import { quizKeys } from '../content-rules/quiz-keys.ts';
import { quizOptions } from '../content-rules/quiz-options.ts';
import { readYaml } from '../content-rules/read-yaml.ts';
import type { Rule } from '../content-rules/rule.ts';
import type { Lang } from '../language/words.ts';
import { stateOwn, tidyOwn, type OwnItem } from './own-item.ts';
import { readOwnItems, type PlacedItem } from './read-own.ts';

/** The rules of the handbook's content that a few questions in one language can be held to. */
const RULES: readonly Rule[] = [
  quizKeys,
  quizOptions,
  nearDuplicates,
  placeholderText,
  punctuation,
  otherLanguage,
];

/** From so many questions on, their keys are also judged together, as a module's are. */
const FEWEST_TOGETHER = 10;
/** Longest text that is read; above everything that an assignment can carry. */
export const MOST_OWN_YAML = 100_000;

/** What is found in a text: the questions, none of them where anything is wrong, and the language they are written in. */
export type JudgedOwn = {
  readonly lang: Lang;
  readonly items: readonly OwnItem[];
  readonly issues: readonly Issue[];
};

/**
 * A trainer's questions as written in YAML, and everything wrong with them. Where a text is given in both languages,
 * `prefers` says which is taken.
 */
export function judgeOwn(text: string, prefers: Lang): JudgedOwn {
  if (text.length > MOST_OWN_YAML) {
    const params = { found: text.length, most: MOST_OWN_YAML };
    return { lang: prefers, items: [], issues: [{ code: 'own-too-long', file: '', line: 1, params }] };
  }
  const read = readYaml(text.replaceAll('\r\n', '\n'), '');
  if (read.issues.length > 0) return { lang: prefers, items: [], issues: read.issues };
  const { items, faults } = readOwnItems(read.data, prefers);
  const lang = languageOf(items, prefers);
  const shape = faults.map(({ code, path, params }) => ({ code, file: '', line: read.lineOf(path), params }));
  const content = contentOf(items, lang, read.lineOf, faults.length === 0);
  const judged = RULES.flatMap((rule) => [...rule.judge(content)]).filter(
    ({ params }) => (params['lang'] ?? lang) === lang,
  );
  const issues = dropRepeated([...shape, ...judged]).toSorted((a, b) => a.line - b.line);
  return { lang, items: issues.length > 0 ? [] : items.map(({ item }) => tidyOwn(item)), issues };
}

/** The language of the stems, whatever page they are written on: Chinese from one Han character among three letters on. */
function languageOf(items: readonly PlacedItem[], otherwise: Lang): Lang {
  const letters = items.flatMap(({ item }) => item.stem.match(/\p{L}/gu) ?? []);
  if (letters.length === 0) return otherwise;
  const han = letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length;
  return 3 * han >= letters.length ? 'zh' : 'en';
}

/** The questions as the rules see a module's: both languages say the same, and texts to be read stand under one. */
function contentOf(
  items: readonly PlacedItem[],
  lang: Lang,
  lineOf: Entry['lineOf'],
  isWhole: boolean,
): Content {
  const rows: unknown[] = [];
  for (const { item, path } of items) rows[Number(path[1])] = inWords(item, (text) => ({ [lang]: text }));
  const entry: Entry = { collection: 'quizzes', id: '', file: '', data: { items: rows }, lineOf };
  const quiz: Quiz = {
    module: '',
    entry,
    items: items.map(({ item, path }) => {
      const stated = inWords(item, (text) => ({ zh: text, en: text }));
      return { item: { ...stated, id: `#${Number(path[1]) + 1}`, section: '', outcome: '' } as Item, path };
    }),
    twins: [],
    complete: isWhole && items.length >= FEWEST_TOGETHER,
  };
  return { files: new Set(), entries: [entry], texts: [], quizzes: [quiz] };
}

/** The item with every text put into words. */
function inWords<W>(item: OwnItem, words: (text: string) => W): object {
  const options = (list: readonly { text: string; why: string }[]) =>
    list.map((one) => ({ ...one, text: words(one.text), why: words(one.why) }));
  const stated = stateOwn(item) as object;
  const stem = words(item.stem);
  if (item.kind !== 'truefalse')
    return { ...stated, stem, options: options((stated as typeof item).options) };
  const why = { true: words(item.why.true), false: words(item.why.false) };
  return { ...stated, stem, why, reasons: options((stated as typeof item).reasons) };
}

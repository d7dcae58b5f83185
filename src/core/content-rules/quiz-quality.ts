import type { Lang } from '../language/words.ts';
import type { Quiz } from './content-model.ts';
import { findText } from './find-text.ts';
import { singleKeyChoices, type Choice } from './quiz-questions.ts';

/** What the items of a module look like together. */
export type QuizQuality = {
  readonly module: string;
  readonly items: number;
  readonly kinds: readonly string[];
  /** Choices with one key, those of twins included. */
  readonly choices: number;
  /** The choices whose key is the one longest or the one shortest option, by language. */
  readonly keyLongest: Readonly<Record<Lang, readonly Choice[]>>;
  readonly keyShortest: Readonly<Record<Lang, readonly Choice[]>>;
  /** How often the key stands first, second, … */
  readonly keyPositions: readonly number[];
  /** Items by outcome. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** Options, reasons, entries and points without an explanation in both languages. */
  readonly unexplained: number;
};

/** Counts what tells good items from guessable ones. */
export function measureQuiz(quiz: Quiz): QuizQuality {
  const valuesAt = (path: string) => findText(quiz.entry.data, path).map((found) => found.value);
  const choices = singleKeyChoices(quiz);
  const keyPositions = Array.from(
    { length: Math.max(0, ...choices.map((one) => one.options.length)) },
    () => 0,
  );
  for (const { options } of choices) keyPositions[options.findIndex((option) => option.correct)]!++;
  const outcomes = new Map<string, number>();
  for (const id of valuesAt('items.*.outcome')) outcomes.set(id, (outcomes.get(id) ?? 0) + 1);
  return {
    module: quiz.module,
    items: valuesAt('items.*.kind').length,
    kinds: [...new Set(valuesAt('items.*.kind'))],
    choices: choices.length,
    keyLongest: {
      zh: choices.filter((one) => isKeyLongest(one, 'zh')),
      en: choices.filter((one) => isKeyLongest(one, 'en')),
    },
    keyShortest: {
      zh: choices.filter((one) => isKeyLongest(one, 'zh', -1)),
      en: choices.filter((one) => isKeyLongest(one, 'en', -1)),
    },
    keyPositions,
    outcomes,
    unexplained: countUnexplained(quiz),
  };
}

/** Whether the key is longer than every other option; with −1, shorter. */
function isKeyLongest({ options }: Choice, lang: Lang, sign: 1 | -1 = 1): boolean {
  const lengthOf = (text: string) => sign * [...text].length;
  const key = options.find((option) => option.correct)!;
  return options.every((option) => option === key || lengthOf(option.text[lang]) < lengthOf(key.text[lang]));
}

function countUnexplained({ entry }: Quiz): number {
  const count = (path: string) => findText(entry.data, path).length;
  const lists = ['options', 'reasons', 'left', 'steps', 'points'].flatMap((list) => [
    `items.*.${list}.*`,
    `items.*.parts.*.${list}.*`,
    `twins.*.${list}.*`,
  ]);
  return lists.reduce(
    (sum, list) => sum + count(`${list}.id`) - Math.min(count(`${list}.why.zh`), count(`${list}.why.en`)),
    0,
  );
}

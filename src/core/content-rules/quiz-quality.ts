import type { Lang } from '../language/words.ts';
import type { Quiz } from './content-model.ts';
import { findText } from './find-text.ts';
import { singleKeyChoices, type Choice } from './quiz-questions.ts';

/** What the items of a module look like together. */
export type QuizQuality = {
  readonly module: string;
  readonly items: number;
  readonly kinds: readonly string[];
  /** Choices with one key. */
  readonly choices: number;
  /** The choices whose key is the one longest option, by language. */
  readonly keyLongest: Readonly<Record<Lang, readonly Choice[]>>;
  /** How often the key stands first, second, … */
  readonly keyPositions: readonly number[];
  /** Items by outcome. */
  readonly outcomes: ReadonlyMap<string, number>;
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
    keyPositions,
    outcomes,
  };
}

function isKeyLongest({ options }: Choice, lang: Lang): boolean {
  const lengthOf = (text: string) => [...text].length;
  const key = options.find((option) => option.correct)!;
  return options.every((option) => option === key || lengthOf(option.text[lang]) < lengthOf(key.text[lang]));
}

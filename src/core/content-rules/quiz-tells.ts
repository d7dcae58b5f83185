import { LANGS, type Lang } from '../language/words.ts';
import type { DataPath, Option, Quiz } from './content-model.ts';
import { questionsOf, singleKeyChoices } from './quiz-questions.ts';

/**
 * How often keys bear a mark that test-wise readers go by, beside how often they would if keys were drawn by lot.
 * The marks follow the item-writing guidelines of Haladyna, Downing and Rodriguez (2002).
 */
export type Tell = {
  /** The option's length, its place, absolute words in it, words of the stem in it; that a statement is true. */
  readonly tell: 'longest' | 'shortest' | 'place' | 'absolute' | 'echo' | 'verdict';
  /** The language, the place from 1 on, or nothing. */
  readonly of: Lang | number | '';
  /** Questions in which the mark tells options apart. */
  readonly trials: number;
  /** Trials in which the key bears the mark. */
  readonly found: number;
  /** What a lot would give on average, and its variance. */
  readonly expected: number;
  readonly variance: number;
  /** Where it shows first: a key with the mark if there are too many, without it if there are too few. */
  readonly at: { readonly quiz: Quiz; readonly path: DataPath } | undefined;
};

type Trial = {
  readonly quiz: Quiz;
  readonly path: DataPath;
  readonly share: number;
  readonly borne: boolean;
};

/** Nine samples of ten stay within so many standard deviations. */
const NINE_IN_TEN = 1.64;

/** Whether a reader could go by it: off by more than ten points and, in a small sample, by more than chance explains. */
export function isPredictable({ trials, found, expected, variance }: Tell): boolean {
  return Math.abs(found - expected) > Math.max(trials / 10, NINE_IN_TEN * Math.sqrt(variance));
}

/** Measures every tell over all the quizzes together. */
export function measureTells(quizzes: readonly Quiz[]): Tell[] {
  const choices = quizzes.flatMap((quiz) => singleKeyChoices(quiz).map((choice) => ({ quiz, ...choice })));
  /** The trials of a mark that some options of a choice bear and others do not. */
  const trialsOf = (mark: (options: readonly Option[], stem: string) => boolean[], lang: Lang): Trial[] =>
    choices.flatMap(({ quiz, path, options, question }) => {
      const marks = mark(options, question.stem[lang]);
      const share = marks.filter(Boolean).length / options.length;
      const borne = marks[options.findIndex((option) => option.correct)]!;
      return share > 0 && share < 1 ? [{ quiz, path, share, borne }] : [];
    });
  const places = Array.from(
    { length: Math.max(0, ...choices.map((one) => one.options.length)) },
    (_, at) => at,
  );
  const verdicts = quizzes.flatMap((quiz) =>
    questionsOf(quiz).flatMap(({ question, path }) =>
      question.kind === 'truefalse' ? [{ quiz, path, share: 0.5, borne: question.answer }] : [],
    ),
  );
  return [
    ...LANGS.flatMap((lang) => [
      summarize(
        'longest',
        lang,
        trialsOf((options) => peaks(options.map(lengthIn(lang))), lang),
      ),
      summarize(
        'shortest',
        lang,
        trialsOf((options) => peaks(options.map((one) => -lengthIn(lang)(one))), lang),
      ),
      summarize(
        'absolute',
        lang,
        trialsOf((options) => options.map((one) => ABSOLUTE[lang].test(one.text[lang])), lang),
      ),
      summarize(
        'echo',
        lang,
        trialsOf((options, stem) => peaks(options.map((one) => echoes(one.text[lang], stem, lang))), lang),
      ),
    ]),
    ...places.map((place) =>
      summarize(
        'place',
        place + 1,
        trialsOf((options) => options.map((_, at) => at === place), 'zh'),
      ),
    ),
    summarize('verdict', '', verdicts),
  ];
}

/** Words that allow no exception; test-wise readers strike out the options that have them. */
const ABSOLUTE: Readonly<Record<Lang, RegExp>> = {
  zh: /一律|一概|绝对|绝不|从来|从不|永远|完全|全部|毫无|任何|唯一|凡是|只有|只能|只要|(?<!不)(?:一定|必定)|根本(?=[不没])/,
  en: /\b(?:always|never|all|none|no one|nobody|nothing|every|everybody|everyone|everything|only|entirely|completely|absolutely)\b/i,
};

const lengthIn = (lang: Lang) => (option: Option) => [...option.text[lang]].length;

/** Which numbers are the greatest. */
function peaks(numbers: readonly number[]): boolean[] {
  const most = Math.max(...numbers);
  return numbers.map((one) => one === most);
}

/** How many pairs of characters (zh) or words of four letters and more (en) of a text the stem has too. */
function echoes(text: string, stem: string, lang: Lang): number {
  const pieces = (from: string) =>
    lang === 'zh'
      ? [...from]
          .slice(1)
          .map((one, at) => [...from][at]! + one)
          .filter((pair) => /^\p{L}{2}$/u.test(pair))
      : (from.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const asked = new Set(pieces(stem));
  return new Set(pieces(text).filter((piece) => asked.has(piece))).size;
}

function summarize(tell: Tell['tell'], of: Tell['of'], trials: readonly Trial[]): Tell {
  const found = trials.filter((trial) => trial.borne).length;
  const expected = trials.reduce((sum, { share }) => sum + share, 0);
  const variance = trials.reduce((sum, { share }) => sum + share * (1 - share), 0);
  return {
    tell,
    of,
    trials: trials.length,
    found,
    expected,
    variance,
    at: trials.find(({ borne }) => borne === found > expected),
  };
}

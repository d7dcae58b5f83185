import { cleanText } from '../coding/clean-text.ts';
import type { StatedQuestion } from '../grading/question-of-item.ts';
import type { Lang } from '../language/words.ts';
import { crc32 } from '../record/crc32.ts';

/** An option of a trainer's question: always explained, as in the handbook. */
export type OwnOption = { readonly text: string; readonly why: string; readonly correct: boolean };

/** A question that a trainer wrote, in the one language it was written in. */
export type OwnItem =
  | { readonly kind: 'single' | 'multiple'; readonly stem: string; readonly options: readonly OwnOption[] }
  | {
      readonly kind: 'truefalse';
      readonly stem: string;
      readonly answer: boolean;
      readonly why: { readonly true: string; readonly false: string };
      readonly reasons: readonly OwnOption[];
    };

/** What an assignment carries beside the handbook's own items. */
export type OwnQuiz = { readonly lang: Lang; readonly items: readonly OwnItem[] };

export const OWN_KINDS = ['single', 'multiple', 'truefalse'] as const;
export const MOST_OWN = 20;
/** Longest texts, in characters. */
export const MOST_OWN_LENGTH = { stem: 400, text: 200, why: 500 } as const;
/** Fewest and most options, the same as for items of the handbook (`schemas/quiz.ts`). */
export const OWN_OPTIONS = { single: [3, 5], multiple: [4, 7], truefalse: [2, 4] } as const;

export const ownOptionsOf = (item: OwnItem): readonly OwnOption[] =>
  item.kind === 'truefalse' ? item.reasons : item.options;

/** Options have no names of their own: they are called by their letters. */
const named = (options: readonly OwnOption[]) =>
  options.map(({ text, why, correct }, i) => ({
    id: String.fromCharCode(97 + i),
    text,
    why,
    ...(correct ? { correct: true as const } : {}),
  }));

/** The item in the form in which questions are stated everywhere. */
export const stateOwn = (item: OwnItem): StatedQuestion =>
  item.kind === 'truefalse'
    ? { ...item, reasons: named(item.reasons) }
    : { ...item, options: named(item.options) };

/** The item as it will be read again: texts cleaned and cut to their length. */
export function tidyOwn(item: OwnItem): OwnItem {
  const { stem, text, why } = MOST_OWN_LENGTH;
  const tidy = (options: readonly OwnOption[]) =>
    options.map((one) => ({
      text: cleanText(one.text, text),
      why: cleanText(one.why, why),
      correct: one.correct,
    }));
  const asked = cleanText(item.stem, stem);
  if (item.kind !== 'truefalse') return { kind: item.kind, stem: asked, options: tidy(item.options) };
  const [yes, no] = [cleanText(item.why.true, why), cleanText(item.why.false, why)];
  return {
    kind: 'truefalse',
    stem: asked,
    answer: item.answer,
    why: { true: yes, false: no },
    reasons: tidy(item.reasons),
  };
}

/** Whether a learner can be asked it: nothing empty, a right number of options, a right number of them right. */
export function isSoundOwn(item: OwnItem): boolean {
  const options = ownOptionsOf(item);
  const [least, most] = OWN_OPTIONS[item.kind];
  const keys = options.filter(({ correct }) => correct).length;
  const texts = [item.stem, ...options.flatMap(({ text, why }) => [text, why])];
  if (item.kind === 'truefalse') texts.push(item.why.true, item.why.false);
  const areKeysRight = item.kind === 'multiple' ? keys > 0 && keys < options.length : keys === 1;
  return options.length >= least && options.length <= most && areKeysRight && texts.every(Boolean);
}

/** What stands before the dot in the name of every such question; no module may be called so. */
export const OWN_MODULE = 'own';

/** The name by which a learner's record knows the question: made from its words, so that changed words are asked anew. */
export const ownId = (item: OwnItem): string =>
  `${OWN_MODULE}.${crc32(JSON.stringify(tidyOwn(item))).toString(36)}`;

import { questionOfItem, type StatedQuestion } from '../../core/grading/question-of-item.ts';
import type { Lang } from '../../core/language/words.ts';
import { questionName } from '../../queries/item-anchor.ts';

/** What every question component is given. */
export type QuestionProps<Q> = {
  question: Q;
  item: string;
  version: number;
  part?: string;
  label?: string;
  lang: Lang;
};

/** What grading asks for; lists that the page's controls hold already are left out, since every page would pay for them. */
function factsOf(question: StatedQuestion): object {
  const facts = questionOfItem(question);
  if (facts.kind === 'single' || facts.kind === 'truefalse') return { kind: facts.kind, key: facts.key };
  return facts.kind === 'matching' ? { kind: facts.kind, left: facts.left, key: facts.key } : facts;
}

/** Attributes by which an element knows its question. */
export const questionData = (question: StatedQuestion, item: string, version: number, part?: string) => ({
  'data-item': questionName(item, part),
  'data-version': version,
  'data-question': JSON.stringify(factsOf(question)),
});

/** A name unique on every page: for form controls, and as the seed of a shuffle. */
export const questionSeed = (item: string, part?: string): string =>
  questionName(item, part).replace(/[.#]/g, '-');

/** A, B, C … */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);

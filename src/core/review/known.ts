/** A question that can come back: what events call it, its version, the outcome it tests. */
export type KnownQuestion = {
  readonly item: string;
  readonly version: number;
  readonly outcome: string;
  /** The place of its item among those of the module, from 1. */
  readonly number: number;
  /** Ids of its twins, if it has any. */
  readonly twins?: readonly string[];
};

/** A module as reviews need to know it; questions that the learner judges alone are left out. */
export type KnownReviewModule = { readonly id: string; readonly questions: readonly KnownQuestion[] };

/** The item a question belongs to: `cases.plant#why` → `cases.plant`. */
export const itemOfQuestion = (question: string): string => question.split('#')[0]!;

/** The module of an item or question: what precedes the dot. */
export const moduleOf = (item: string): string => item.split('.')[0]!;

/** An item with those of its questions that are asked now; `twin` when it is asked in other words. */
export type Asked = {
  readonly item: string;
  readonly questions: readonly string[];
  readonly twin?: string | undefined;
};

/** Gathers questions by item: the parts of a case are asked together, where the first of them stands. */
export function gatherByItem(questions: readonly string[]): Asked[] {
  const items = [...new Set(questions.map(itemOfQuestion))];
  return items.map((item) => ({ item, questions: questions.filter((one) => itemOfQuestion(one) === item) }));
}

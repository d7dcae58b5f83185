import type { Kind } from '../grading/question.ts';
import { tagOf } from '../coding/sealed.ts';
import type { Assignment } from './assignment.ts';

/** A question as trainers' pages know it: its name in the record, its item and what can be chosen. */
export type AssignedQuestion = {
  readonly question: string;
  readonly item: string;
  readonly module: string;
  readonly version: number;
  readonly kind: Kind;
  /** Option ids in their order, for single and multiple choice; the verdict and reasons are not listed. */
  readonly options: readonly string[];
  /** Ids of the right options. */
  readonly key: readonly string[];
};

/**
 * The questions an assignment asks, in the order of the handbook, with which slips and paper answers agree.
 * Questions that the learner judges alone (`think`) are not among them.
 */
export const questionsOf = (
  { modules, items }: Pick<Assignment, 'modules' | 'items'>,
  all: readonly AssignedQuestion[],
): AssignedQuestion[] =>
  all.filter(
    ({ module, item, kind }) => kind !== 'think' && (modules.includes(module) || items.includes(item)),
  );

/** 24 bits that differ when the questions or a version of theirs differ: slips of another edition are noticed. */
export const editionTag = (questions: readonly AssignedQuestion[]): number =>
  tagOf(questions.map(({ question, version }) => `${question}@${version}`).join(' '));

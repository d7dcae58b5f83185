import { questionOfItem } from '../grading/question-of-item.ts';
import { OWN_MODULE, ownId, stateOwn, type OwnItem } from '../own/own-item.ts';
import type { Assignable, AssignableQuestion } from './assignable.ts';
import type { Assignment, KnownIds } from './assignment.ts';
import { questionsOf, type AssignedQuestion } from './questions.ts';

/** The question as slips, paper answers and statistics count it. */
export function assignedOwn(item: OwnItem): AssignedQuestion {
  const stated = stateOwn(item);
  const { key } = questionOfItem(stated) as { key: unknown };
  const id = ownId(item);
  const isChoice = stated.kind === 'single' || stated.kind === 'multiple';
  return {
    question: id,
    item: id,
    module: OWN_MODULE,
    version: 1,
    kind: item.kind,
    options: isChoice ? stated.options.map((option) => option.id) : [],
    key: isChoice ? [key].flat().map(String) : [],
  };
}

/**
 * Every question of an assignment in the order in which slips and paper answers give them: the handbook's, then the
 * trainer's own, which have no page of their own in the handbook.
 */
export const askedBy = (assignment: Assignment, all: Assignable): AssignableQuestion[] => [
  ...(questionsOf(assignment, all.questions) as AssignableQuestion[]),
  ...(assignment.own?.items ?? []).map((item, i) => ({
    ...assignedOwn(item),
    number: i + 1,
    stem: item.stem,
    url: '',
  })),
];

/** The ids that this edition of the handbook has. */
export const knownIds = ({ modules, questions }: Assignable): KnownIds => ({
  modules: modules.map(({ id }) => id),
  items: questions.map(({ item }) => item),
});

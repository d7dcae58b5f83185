import { gradeOfMarks, type Grader } from './question.ts';

/**
 * Every option is a yes-or-no judgement, so each is marked; the item counts as right only when all are
 * (no guessing penalty, no negative marks). The rule is printed with the item.
 */
export const multiple: Grader<'multiple'> = {
  check: (_, chosen) => (chosen.length === 0 ? 'nothing-chosen' : null),
  grade: ({ options, key }, chosen) =>
    gradeOfMarks(
      Object.fromEntries(options.map((option) => [option, key.includes(option) === chosen.includes(option)])),
    ),
};

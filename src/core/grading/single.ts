import { gradeOfMarks, type Grader } from './question.ts';

/** One right option; one mark, given to the option chosen. */
export const single: Grader<'single'> = {
  check: (_, chosen) => (chosen === null ? 'nothing-chosen' : null),
  grade: ({ key }, chosen) => gradeOfMarks({ [chosen ?? '']: chosen === key }),
};

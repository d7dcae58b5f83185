import { gradeOfMarks, type Grader } from './question.ts';

/** One mark for each step that stands in its place. */
export const ordering: Grader<'ordering'> = {
  check: (_, order) => (order.length === 0 ? 'nothing-chosen' : null),
  grade: ({ key }, order) =>
    gradeOfMarks(Object.fromEntries(key.map((step, place) => [step, order[place] === step]))),
};

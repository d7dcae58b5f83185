import { gradeOfMarks, type Grader } from './question.ts';

/** One mark for each entry on the left. */
export const matching: Grader<'matching'> = {
  check: ({ left }, pairs) => {
    const made = left.filter((entry) => pairs[entry]).length;
    if (made === 0) return 'nothing-chosen';
    return made < left.length ? 'incomplete' : null;
  },
  grade: ({ left, key }, pairs) =>
    gradeOfMarks(Object.fromEntries(left.map((entry) => [entry, pairs[entry] === key[entry]]))),
};

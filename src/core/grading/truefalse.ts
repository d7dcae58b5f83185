import { gradeOfMarks, type Grader } from './question.ts';

/** A verdict and its reason: a right verdict for a wrong reason is not right (a two-tier item, Treagust 1988). */
export const truefalse: Grader<'truefalse'> = {
  check: (_, { answer, reason }) => {
    if (answer === null && reason === null) return 'nothing-chosen';
    return answer === null || reason === null ? 'incomplete' : null;
  },
  grade: ({ key }, { answer, reason }) =>
    gradeOfMarks({ verdict: answer === key.answer, [`reason:${reason}`]: reason === key.reason }),
};

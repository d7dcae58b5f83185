import { gradeOfMarks, type Grader } from './question.ts';

/** Fewest characters (white space aside) before the model answer is shown: enough to have committed oneself. */
export const THINK_MIN_CHARACTERS = 10;

/** The learner compares a written answer with the model and ticks the points it makes; each point is a mark. */
export const think: Grader<'think'> = {
  check: (_, { text }) => {
    const written = text.replace(/\s/g, '').length;
    if (written === 0) return 'nothing-chosen';
    return written < THINK_MIN_CHARACTERS ? 'too-short' : null;
  },
  grade: ({ points }, { ticked }) =>
    gradeOfMarks(Object.fromEntries(points.map((point) => [point, ticked.includes(point)]))),
};

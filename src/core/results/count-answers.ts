import type { SlipAnswer } from '../slip/slip.ts';

/** How many answers came out how, and how many questions were answered at all. */
export function countAnswers(answers: readonly SlipAnswer[]): Record<SlipAnswer['outcome'] | 'done', number> {
  const counts = { none: 0, first: 0, later: 0, wrong: 0 };
  for (const { outcome } of answers) counts[outcome]++;
  return { ...counts, done: answers.length - counts.none };
}

/** Whether enough of all questions, in per cent, were right at the first try; where no share was set nobody passes or fails. */
export const passes = (answers: readonly SlipAnswer[], passPercent: number): boolean =>
  passPercent > 0 && 100 * countAnswers(answers).first >= passPercent * answers.length;

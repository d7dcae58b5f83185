import { isKnown, type Answer } from './answers.ts';
import { DAY_MILLIS } from '../calendar/day.ts';

/** How firm an outcome is, from nothing known to lasting. */
export const LEVELS = ['untested', 'shaky', 'met', 'lasting'] as const;
export type Level = (typeof LEVELS)[number];

/** A right answer this long after the one before it shows memory, not the explanation just read. */
export const LASTING_DAYS = 6;

/**
 * How firm one learning outcome is, from the answers to each of its questions (a list per question, in order).
 *
 * - `untested`: no question of it has been answered.
 * - `shaky`: the last answer to one of its questions was wrong, or a right guess.
 * - `met`: the last answer to every question answered was right, on at least half of the questions.
 * - `lasting`: met, and on at least half of the questions that last right answer came six days or more after the one
 *   before it, so that it was remembered.
 *
 * It falls as it rises: one wrong answer takes an outcome back to `shaky`. Time alone does not lower it; what may
 * have faded is asked, not presumed forgotten. Levels that can fall are Khan Academy's (“How do Mastery levels work?”),
 * and requiring a right answer after a delay follows the spaced-retrieval findings (Latimier, Peyre and Ramus 2021);
 * the thresholds are the handbook's own.
 */
export function masteryOf(questions: readonly (readonly Answer[])[]): Level {
  const answered = questions.filter((answers) => answers.length > 0);
  if (answered.length === 0) return 'untested';
  if (!answered.every((answers) => isKnown(answers.at(-1)!))) return 'shaky';
  const enough = (count: number) => count * 2 >= questions.length;
  if (!enough(answered.length)) return 'shaky';
  return enough(answered.filter(isRemembered).length) ? 'lasting' : 'met';
}

/** Whether the run of right answers at the end holds one that came days after the answer before it. */
function isRemembered(answers: readonly Answer[]): boolean {
  const run = answers.slice(answers.findLastIndex((answer) => !isKnown(answer)) + 1);
  const before = answers[answers.length - run.length - 1];
  const dates = [...(before ? [before] : []), ...run].map(({ atMillis }) => atMillis);
  return dates.some((date, at) => at > 0 && date - dates[at - 1]! >= LASTING_DAYS * DAY_MILLIS);
}

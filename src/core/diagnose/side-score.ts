import { inHundredths } from '../triangle/inequality.ts';

/** Answers run from 0 (never) to this (always). */
export const WORST = 3;
/** Fewest answers from which a side is drawn. */
export const FEWEST_ANSWERS = 3;

/**
 * Lengths of a side nobody has anything to say against, and of one where everything always happens. The handbook's own:
 * twice the shortest is the longest, so that the sides always meet, and lie flat only in the worst case.
 */
export const LONGEST = 10;
export const SHORTEST = 5;

/** How often each sentence happened, by its id: 0 to `WORST`. */
export type Answers = Readonly<Record<string, number>>;

/** A side's length, and the lengths between which it lies when any one answer is left out. */
export type SideScore = { readonly length: number; readonly low: number; readonly high: number };

/**
 * The length of a side from its answers; `null` with fewer than `FEWEST_ANSWERS`. Five answers that add up to s give
 * 10 − s/3, as on the printed sheet. The range is found by leaving out each answer in turn (the jackknife of
 * Quenouille 1956 and Tukey 1958, taken as a range): it shows how much hangs on one sentence, and is no confidence
 * interval.
 */
export function scoreSide(answers: readonly number[]): SideScore | null {
  if (answers.length < FEWEST_ANSWERS) return null;
  const without = answers.map((_, left) => lengthFrom(answers.filter((_, at) => at !== left)));
  return { length: lengthFrom(answers), low: Math.min(...without), high: Math.max(...without) };
}

function lengthFrom(answers: readonly number[]): number {
  const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
  return inHundredths(LONGEST - ((LONGEST - SHORTEST) * mean) / WORST);
}

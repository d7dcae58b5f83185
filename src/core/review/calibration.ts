import type { Answer } from './answers.ts';
import { CONFIDENCES, type Confidence } from './confidence.ts';

/** How often each degree of confidence was right. */
export type Calibration = Readonly<Record<Confidence, { readonly given: number; readonly right: number }>>;

/** Counts every answer that came with a confidence. */
export function calibrationOf(answers: readonly Answer[]): Calibration {
  const counted = CONFIDENCES.map((level) => {
    const given = answers.filter((answer) => answer.confidence === level);
    return [level, { given: given.length, right: given.filter(({ right }) => right).length }] as const;
  });
  return Object.fromEntries(counted) as Calibration;
}

/**
 * Whether a question was last answered with confidence and wrongly, and has not been answered rightly with confidence
 * or none since. Confident errors are corrected most readily once they are seen (Butterfield and Metcalfe 2001),
 * less surely by older adults (Eich, Stern and Metcalfe 2013): so they come first, and come back.
 */
export function isConfidentlyWrong(answers: readonly Answer[]): boolean {
  const slip = answers.findLastIndex(({ right, confidence }) => !right && confidence === 'sure');
  return (
    slip >= 0 && !answers.slice(slip + 1).some(({ right, confidence }) => right && confidence !== 'guess')
  );
}

/** Fewest answers of one confidence from which a share says anything. */
export const FEWEST_TO_JUDGE = 5;

/**
 * What a calibration tells: too little to say, `sure` can be relied on (nine in ten right, the usual reading of
 * “sure”), it promises more than it holds, or guesses know more than they think (over two thirds right).
 */
export function sayCalibration({ sure, guess }: Calibration): 'too-few' | 'reliable' | 'over' | 'under' {
  const share = ({ given, right }: { given: number; right: number }) => right / given;
  if (sure.given >= FEWEST_TO_JUDGE && share(sure) < 0.9) return 'over';
  if (guess.given >= FEWEST_TO_JUDGE && share(guess) > 2 / 3) return 'under';
  return sure.given >= FEWEST_TO_JUDGE ? 'reliable' : 'too-few';
}

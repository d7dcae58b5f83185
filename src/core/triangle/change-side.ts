import { inHundredths, longestPossible, shortestPossible } from './inequality.ts';
import { lengthOf, otherTwo, withLength, type Side, type Sides } from './sides.ts';

/** Lengths the figure draws. */
export const MIN_LENGTH = 1;
export const MAX_LENGTH = 12;
/** How far an arrow key moves; a page key moves twice as far. */
export const KEY_STEP = 0.5;

/** Why a side did not become what was wanted, and the length where it stopped. */
export type Refusal = {
  readonly code: 'not-a-number' | 'past-longest' | 'past-shortest' | 'out-of-range';
  readonly side: Side;
  readonly limit: number;
};

/** The range in which a side can move while the other two stay. */
export type Reach = { readonly min: number; readonly max: number };

/** A length inside the range of the figure, in hundredths. */
export const clampSide = (
  length: number,
  { min, max }: Reach = { min: MIN_LENGTH, max: MAX_LENGTH },
): number => inHundredths(Math.min(max, Math.max(min, length)));

/** How short and how long a side can become beside the other two. */
export const reachOf = (sides: Sides, side: Side): Reach => ({
  min: clampSide(shortestPossible(otherTwo(sides, side))),
  max: clampSide(longestPossible(otherTwo(sides, side))),
});

/** Makes a side as long as wanted, or as nearly as a triangle and the figure allow, and says when it had to stop. */
export function changeSide(
  sides: Sides,
  side: Side,
  wanted: number,
): { sides: Sides; refusal: Refusal | null } {
  if (!Number.isFinite(wanted))
    return { sides, refusal: { code: 'not-a-number', side, limit: lengthOf(sides, side) } };
  const rounded = inHundredths(wanted);
  const limit = clampSide(rounded, reachOf(sides, side));
  const refusal = limit === rounded ? null : { code: codeOfLimit(limit, otherTwo(sides, side)), side, limit };
  return { sides: withLength(sides, side, limit), refusal };
}

/** Whether a length is the end of the triangle or only of the figure's range. */
function codeOfLimit(limit: number, others: readonly [number, number]): Refusal['code'] {
  if (limit === longestPossible(others)) return 'past-longest';
  return limit === shortestPossible(others) ? 'past-shortest' : 'out-of-range';
}

/** The length after a key press: from between two steps of the scale, first to the next one. */
export function stepLength(length: number, by: number): number {
  const steps = inHundredths(length / KEY_STEP);
  return inHundredths((by > 0 ? Math.floor(steps) : Math.ceil(steps)) * KEY_STEP + by);
}

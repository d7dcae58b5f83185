import { breachOf, isFlat, TOLERANCE } from './inequality.ts';
import { lengthOf, longestFirst, type Side, type Sides } from './sides.ts';

/** How the sides go together, and the side that stands out. */
export type Proportion =
  | { readonly code: 'even' | 'balanced' | 'impossible' }
  | { readonly code: 'short-side' | 'long-side' | 'right-angle' | 'too-long' | 'flat'; readonly side: Side };

/** Sides count as balanced while the longest is at most this many times the shortest. */
const BALANCED_RATIO = 1.2;

/**
 * Names the proportion of three sides. What each name promises holds for every triangle that gets it:
 * - of all sides with one total, even ones enclose most;
 * - up to a right angle between the other two, a longer longest side still adds area, but less and less;
 * - at the right angle (within a hundredth) the area is the most that those two sides can enclose;
 * - past it (`too-long`) shortening the longest adds area;
 * - and in every triangle a little on a shorter side adds more than the same on a longer one.
 */
export function proportionOf(sides: Sides): Proportion {
  if (breachOf(sides)) return { code: 'impossible' };
  const [long, middle, short] = longestFirst(sides);
  if (isFlat(sides)) return { code: 'flat', side: long };
  const [a, b, c] = [lengthOf(sides, long), lengthOf(sides, middle), lengthOf(sides, short)];
  const pastRightAngle = a - Math.hypot(b, c);
  if (Math.abs(pastRightAngle) <= TOLERANCE) return { code: 'right-angle', side: long };
  if (pastRightAngle > 0) return { code: 'too-long', side: long };
  if (a === c) return { code: 'even' };
  if (a <= c * BALANCED_RATIO) return { code: 'balanced' };
  return b / c >= a / b ? { code: 'short-side', side: short } : { code: 'long-side', side: long };
}

import { lengthOf, longestFirst, otherTwo, SIDES, type Side, type Sides } from './sides.ts';

/** Half of the finest step: sums of hundredths that differ by less are the same length. */
export const TOLERANCE = 0.005;

/** What keeps three lengths from closing into a triangle. A flat one closes: it is the limit, with no area. */
export type Breach =
  | { readonly code: 'not-a-length'; readonly side: Side }
  | { readonly code: 'too-long'; readonly side: Side; readonly excess: number };

/** What breaks the triangle inequality, or `null` when the sides meet. */
export function breachOf(sides: Sides): Breach | null {
  const bad = SIDES.find((side) => !(lengthOf(sides, side) > 0 && Number.isFinite(lengthOf(sides, side))));
  if (bad) return { code: 'not-a-length', side: bad };
  const [longest] = longestFirst(sides);
  const excess = lengthOf(sides, longest) - longestPossible(otherTwo(sides, longest));
  return excess > TOLERANCE ? { code: 'too-long', side: longest, excess } : null;
}

/** Whether three lengths enclose something: they meet, and not only in one line. */
export const isTriangle = (sides: Sides): boolean => breachOf(sides) === null && !isFlat(sides);

/** Whether the longest side is as long as the other two together. */
export function isFlat(sides: Sides): boolean {
  const [longest] = longestFirst(sides);
  return Math.abs(lengthOf(sides, longest) - longestPossible(otherTwo(sides, longest))) <= TOLERANCE;
}

/** The longest a side may be beside two others: all of them flat in one line. */
export const longestPossible = ([a, b]: readonly [number, number]): number => inHundredths(a + b);

/** The shortest a side may be beside two others: it just bridges their difference, flat again. */
export const shortestPossible = ([a, b]: readonly [number, number]): number => inHundredths(Math.abs(a - b));

/** A length in hundredths, the finest the figure knows; it also removes the dust of binary fractions. */
export const inHundredths = (length: number): number => Math.round(length * 100) / 100;

import { isFlat } from './inequality.ts';
import type { Sides } from './sides.ts';

/**
 * Area, in squares of the figure's unit, by Heron's formula in the order of operations that keeps its digits even
 * for needles: W. Kahan, “Miscalculating Area and Angles of a Needle-like Triangle”, 2014
 * (https://people.eecs.berkeley.edu/~wkahan/Triangle.pdf). The brackets matter.
 * Flat sides, and sides that cannot meet, enclose 0.
 */
export function areaOf(sides: Sides): number {
  const [a, b, c] = sides.toSorted((one, other) => other - one) as [number, number, number];
  const meets = c > 0 && c - (a - b) > 0;
  return meets ? Math.sqrt((a + (b + c)) * (c - (a - b)) * (c + (a - b)) * (a + (b - c))) / 4 : 0;
}

/** The sum of the sides: how much length there is to share out. */
export const totalOf = ([process, skill, willingness]: Sides): number => process + skill + willingness;

/** The sides after their total has been split evenly: of all triangles of one perimeter, the one with most area. */
export function evenSidesOf(sides: Sides): Sides {
  const third = totalOf(sides) / 3;
  return [third, third, third];
}

/**
 * The area as a percentage of what the same total would enclose when split evenly, in whole numbers;
 * 100 is kept for equal sides.
 */
export function percentOfEven(sides: Sides): number {
  if (isFlat(sides)) return 0;
  if (new Set(sides).size === 1) return 100;
  return Math.min(99, Math.round((100 * areaOf(sides)) / areaOf(evenSidesOf(sides))));
}

/**
 * Lengths of the three sides, in lengths of the figure. They measure nothing real: S2 gives no unit,
 * so what counts is how they compare with one another.
 */
export type Sides = readonly [process: number, skill: number, willingness: number];

/** The sides in the order of the tuple. */
export const SIDES = ['process', 'skill', 'willingness'] as const;
export type Side = (typeof SIDES)[number];

/** Where the figure starts, and what it goes back to. */
export const START: Sides = [6, 6, 6];

/** The cases worked out on paper: even, one side too long, flat. */
export const WORKED_CASES: readonly Sides[] = [START, [6, 6, 11], [6, 6, 12]];

/** The length of one side. */
export const lengthOf = (sides: Sides, side: Side): number => sides[SIDES.indexOf(side)]!;

/** The same sides with one of them changed. */
export const withLength = (sides: Sides, side: Side, length: number): Sides =>
  SIDES.map((one) => (one === side ? length : lengthOf(sides, one))) as unknown as Sides;

/** The lengths of the two other sides. */
export const otherTwo = (sides: Sides, side: Side): readonly [number, number] =>
  SIDES.filter((one) => one !== side).map((one) => lengthOf(sides, one)) as unknown as [number, number];

/** The sides from the longest to the shortest; equal ones keep their order. */
export const longestFirst = (sides: Sides): readonly [Side, Side, Side] =>
  SIDES.toSorted((a, b) => lengthOf(sides, b) - lengthOf(sides, a)) as [Side, Side, Side];

/** Whether two triangles have the same sides in the same places. */
export const sameSides = (a: Sides, b: Sides): boolean => a.every((length, i) => length === b[i]);

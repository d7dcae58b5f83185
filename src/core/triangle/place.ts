import { areaOf } from './area.ts';
import type { Side, Sides } from './sides.ts';

/** A place in the plane; as on screens, `y` grows downwards. */
export type Point = { readonly x: number; readonly y: number };

/** Corners of the triangle: process from a to b, skill from b to c, willingness from c to a. */
export type Vertices = readonly [a: Point, b: Point, c: Point];

/**
 * Places sides that meet (see `breachOf`) in the plane, in the unit of the sides: process lies at the bottom, skill
 * rises on its right, willingness on its left, and the middle of the figure is at the origin, so that no side moves
 * another one's ground. A flat triangle lies on the line of its base.
 */
export function verticesOf(sides: Sides): Vertices {
  const [process, skill, willingness] = sides;
  const apexX = process / 2 + ((willingness - skill) * (willingness + skill)) / (2 * process);
  const height = (2 * areaOf(sides)) / process;
  const middle = (Math.min(0, apexX) + Math.max(process, apexX)) / 2;
  return [
    { x: -middle, y: height / 2 },
    { x: process - middle, y: height / 2 },
    { x: apexX - middle, y: -height / 2 },
  ];
}

/** The ends of each side, in order around the triangle. */
export const endsOf = ([a, b, c]: Vertices): Readonly<Record<Side, readonly [Point, Point]>> => ({
  process: [a, b],
  skill: [b, c],
  willingness: [c, a],
});

/** The middle between two places. */
export const midpoint = (p: Point, q: Point): Point => ({ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 });

/** The direction, of length 1, that leads out of the triangle across the side from p to q. */
export function outwardNormal(p: Point, q: Point): Point {
  const length = Math.hypot(q.x - p.x, q.y - p.y);
  return { x: (p.y - q.y) / length, y: (q.x - p.x) / length };
}

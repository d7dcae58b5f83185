import type { Point } from './place.ts';

/** Enough rounds for three boxes to come apart from any crowd. */
const ROUNDS = 24;

/** Moves places apart until no two are nearer than `gap` (an ellipse: its half-axes), each as little as possible. */
export function spreadApart(places: readonly Point[], gap: Point): Point[] {
  const moved = [...places];
  for (let round = 0; round < ROUNDS; round++)
    for (let i = 0; i < moved.length; i++)
      for (let j = i + 1; j < moved.length; j++) [moved[i], moved[j]] = pushApart(moved[i]!, moved[j]!, gap);
  return moved;
}

function pushApart(one: Point, other: Point, gap: Point): [Point, Point] {
  const [dx, dy] = [(other.x - one.x) / gap.x, (other.y - one.y) / gap.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= 1) return [one, other];
  const [wayX, wayY] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
  const push = { x: (wayX * gap.x * (1 - distance)) / 2, y: (wayY * gap.y * (1 - distance)) / 2 };
  return [
    { x: one.x - push.x, y: one.y - push.y },
    { x: other.x + push.x, y: other.y + push.y },
  ];
}

import { areaOf } from './area.ts';
import { lengthOf, SIDES, type Side, type Sides } from './sides.ts';

/** A change of one side that goes against “the longer each side, the larger the area” (S2 §1.2). */
export type Surprise = { readonly code: 'longer-smaller' | 'shorter-larger'; readonly side: Side };

/** Differences of area below this are rounding, not news. */
const NOTICED = 0.01;

/** What is surprising about a change, or `null`: more than one side moved, or the area moved with the side. */
export function surpriseIn(before: Sides, after: Sides): Surprise | null {
  const [side, second] = SIDES.filter((one) => lengthOf(before, one) !== lengthOf(after, one));
  if (!side || second) return null;
  const grew = areaOf(after) - areaOf(before);
  const longer = lengthOf(after, side) > lengthOf(before, side);
  if (longer && grew < -NOTICED) return { code: 'longer-smaller', side };
  if (!longer && grew > NOTICED) return { code: 'shorter-larger', side };
  return null;
}

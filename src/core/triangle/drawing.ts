import { evenSidesOf } from './area.ts';
import { inHundredths } from './inequality.ts';
import { endsOf, midpoint, outwardNormal, verticesOf, type Point } from './place.ts';
import { SIDES, type Side, type Sides } from './sides.ts';
import { spreadApart } from './spread.ts';

/** Pixels of the drawing to one length of a side. */
export const PIXELS_PER_LENGTH = 20;
/** The drawing's frame in its pixels; the middle of the triangle is at its origin. */
export const FRAME = { x: -160, y: -140, width: 320, height: 300 } as const;
/** Radius, in pixels of the drawing, of what a finger must hit: 44 px across in a drawing 245 px wide. */
export const HIT_RADIUS = 29;

/** Half the room that a name above a number needs, in pixels of the drawing. */
const LABEL: Point = { x: 46, y: 18 };
/** From the middle of a handle to the edge of its label. */
const LABEL_GAP = 18;

/** How one side is drawn: its middle, its handle with the direction (also clockwise degrees) that lengthens it. */
export type DrawnSide = {
  readonly middle: Point;
  readonly handle: Point;
  readonly outward: Point;
  readonly degrees: number;
  readonly label: Point;
};

/**
 * A triangle ready to be drawn, in pixels of the drawing: `outline` and the `even` triangle of the same total as SVG
 * `points`, `corners` as path data whose round line ends are dots.
 */
export type Drawing = {
  readonly outline: string;
  readonly corners: string;
  readonly even: string;
  readonly sides: Readonly<Record<Side, DrawnSide>>;
};

/** Draws sides that meet. Handles and labels keep clear of their neighbours, however small or flat the triangle. */
export function drawingOf(sides: Sides): Drawing {
  const corners = verticesOf(sides).map(inPixels) as unknown as Parameters<typeof endsOf>[0];
  const ends = SIDES.map((side) => endsOf(corners)[side]);
  const middles = ends.map(([p, q]) => midpoint(p, q));
  const outwards = ends.map(([p, q]) => outwardNormal(p, q));
  const handles = spreadApart(middles, { x: 2 * HIT_RADIUS, y: 2 * HIT_RADIUS });
  const wanted = handles.map(({ x, y }, i) =>
    insideFrame({
      x: x + outwards[i]!.x * (LABEL.x + LABEL_GAP),
      y: y + outwards[i]!.y * (LABEL.y + LABEL_GAP),
    }),
  );
  const labels = spreadApart(wanted, { x: 2 * LABEL.x, y: 2 * LABEL.y }).map(insideFrame);
  const drawn = SIDES.map((side, i): [Side, DrawnSide] => {
    const outward = outwards[i]!;
    const degrees = inHundredths((Math.atan2(outward.y, outward.x) * 180) / Math.PI);
    const [middle, handle, label] = [rounded(middles[i]!), rounded(handles[i]!), rounded(labels[i]!)];
    return [side, { middle, handle, outward, degrees, label }];
  });
  const outline = pointsOf(corners);
  return {
    outline,
    corners: outline.replace(/\S+/g, 'M$&h0'),
    even: pointsOf(verticesOf(evenSidesOf(sides)).map(inPixels)),
    sides: Object.fromEntries(drawn) as Record<Side, DrawnSide>,
  };
}

const inPixels = ({ x, y }: Point): Point => ({ x: x * PIXELS_PER_LENGTH, y: y * PIXELS_PER_LENGTH });
const rounded = ({ x, y }: Point): Point => ({ x: inHundredths(x), y: inHundredths(y) });
const pointsOf = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
const between = (min: number, value: number, max: number): number => Math.min(max, Math.max(min, value));
const insideFrame = ({ x, y }: Point): Point => ({
  x: between(FRAME.x + LABEL.x, x, FRAME.x + FRAME.width - LABEL.x),
  y: between(FRAME.y + LABEL.y, y, FRAME.y + FRAME.height - LABEL.y),
});

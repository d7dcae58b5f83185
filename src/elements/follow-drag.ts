import type { Point } from '../core/triangle/place.ts';

/** One drag: the direction that counts, fixed when it starts, and what to do with the way gone along it. */
export type Drag = { readonly along: Point; readonly move: (pixels: number) => void };

/**
 * Follows a pointer that drags a part of an SVG drawing. `start` is called for each drag; its `move` gets the distance
 * along its direction in pixels of the drawing, whatever size the drawing has on the screen.
 */
export function followDrag(part: SVGGraphicsElement, start: () => Drag, signal: AbortSignal): void {
  let drag: (Drag & { from: Point; pointer: number }) | undefined;
  part.addEventListener(
    'pointerdown',
    (event) => {
      if (drag || event.button !== 0) return;
      event.preventDefault();
      part.focus({ preventScroll: true });
      part.setPointerCapture(event.pointerId);
      drag = { ...start(), from: placeOf(event, part), pointer: event.pointerId };
    },
    { signal },
  );
  part.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== drag?.pointer) return;
      const { x, y } = placeOf(event, part);
      drag.move((x - drag.from.x) * drag.along.x + (y - drag.from.y) * drag.along.y);
    },
    { signal },
  );
  // Chromium (156) scrolls from inside an SVG drawing all the same, whatever the shape's touch-action says.
  part.addEventListener('touchstart', (event) => event.preventDefault(), { signal, passive: false });
  // Comes after pointerup and pointercancel alike.
  part.addEventListener('lostpointercapture', () => (drag = undefined), { signal });
}

/** Where a pointer is, in the coordinates of the drawing. */
const placeOf = ({ clientX, clientY }: PointerEvent, part: SVGGraphicsElement): Point =>
  new DOMPoint(clientX, clientY).matrixTransform(part.ownerSVGElement!.getScreenCTM()!.inverse());

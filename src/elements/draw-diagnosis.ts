import { rangeOf, type Diagnosis } from '../core/diagnose/diagnosis.ts';
import { drawingOf } from '../core/triangle/drawing.ts';
import { sayLength } from '../core/triangle/say-result.ts';
import { lengthOf, SIDES } from '../core/triangle/sides.ts';

/** Draws the triangle of a self-check with those of its lowest and highest lengths; `label` says it in words. */
export function drawDiagnosis(picture: Element, diagnosis: Diagnosis, label: string): void {
  const drawing = drawingOf(diagnosis.sides);
  const { low, high } = rangeOf(diagnosis);
  const outlines = { solid: drawing.outline, low: drawingOf(low).outline, high: drawingOf(high).outline };
  for (const [name, points] of Object.entries(outlines))
    picture.querySelector(`[data-draw=${name}]`)!.setAttribute('points', points);
  for (const side of SIDES) {
    const { x, y } = drawing.sides[side].label;
    const name = picture.querySelector(`[data-name=${side}]`)!;
    name.setAttribute('transform', `translate(${x} ${y})`);
    name.querySelector('[data-length]')!.textContent = sayLength(lengthOf(diagnosis.sides, side));
  }
  picture.setAttribute('aria-label', label);
}

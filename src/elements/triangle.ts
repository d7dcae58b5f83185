import { fillBlanks } from '../core/language/fill-blanks.ts';
import { areaOf } from '../core/triangle/area.ts';
import { changeSide, KEY_STEP, reachOf, stepLength, type Refusal } from '../core/triangle/change-side.ts';
import { drawingOf, PIXELS_PER_LENGTH } from '../core/triangle/drawing.ts';
import { sayArea, sayLength, sayPicture, sayResult } from '../core/triangle/say-result.ts';
import { lengthOf, sameSides, SIDES, START, type Side, type Sides } from '../core/triangle/sides.ts';
import { followDrag } from './follow-drag.ts';

/** Steps of the keys that a handle and a number field share. */
const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowUp: KEY_STEP,
  ArrowDown: -KEY_STEP,
  PageUp: 2 * KEY_STEP,
  PageDown: -2 * KEY_STEP,
};
/** In a number field these two move the caret. */
const HANDLE_STEPS = { ...KEY_STEPS, ArrowRight: KEY_STEP, ArrowLeft: -KEY_STEP };

/** How long the sides must rest before the result is said, so that holding a key does not flood a screen reader. */
const REST_MILLIS = 400;

/** The iron triangle: handles, number fields and presets change the sides; picture and words follow. */
export class TriangleElement extends HTMLElement {
  #words: Record<string, string> = {};
  #sides: Sides = START;
  #saidSides: Sides = START;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #stop = new AbortController();

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words']!);
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    for (const side of SIDES) {
      this.#listenToHandle(side, signal);
      this.#listenToField(side, signal);
    }
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-sides]'))
      button.addEventListener('click', () => this.#show(readSides(button)), { signal });
    this.#draw();
    this.hidden = false;
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    clearTimeout(this.#resting);
  }

  #listenToHandle(side: Side, signal: AbortSignal): void {
    const handle = this.#part<SVGGElement>(`[data-handle=${side}]`);
    const length = () => lengthOf(this.#sides, side);
    handle.addEventListener('keydown', (event) => this.#press(event, side, length(), HANDLE_STEPS), {
      signal,
    });
    const start = () => {
      const from = length();
      const move = (pixels: number) =>
        this.#change(side, Math.round((from + pixels / PIXELS_PER_LENGTH) * 10) / 10);
      return { along: drawingOf(this.#sides).sides[side].outward, move };
    };
    followDrag(handle, start, signal);
  }

  #listenToField(side: Side, signal: AbortSignal): void {
    const field = this.#part<HTMLInputElement>(`[data-field=${side}]`);
    field.addEventListener('change', () => this.#change(side, field.valueAsNumber), { signal });
    const typed = () => field.valueAsNumber || lengthOf(this.#sides, side);
    field.addEventListener('keydown', (event) => this.#press(event, side, typed(), KEY_STEPS), { signal });
  }

  #press(event: KeyboardEvent, side: Side, from: number, steps: Readonly<Record<string, number>>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const reach = reachOf(this.#sides, side);
    const ends: Readonly<Record<string, number>> =
      steps === HANDLE_STEPS ? { Home: reach.min, End: reach.max } : {};
    const step = steps[event.key];
    const wanted = step === undefined ? ends[event.key] : stepLength(from, step);
    if (wanted === undefined) return;
    event.preventDefault();
    this.#change(side, wanted);
  }

  #change(side: Side, wanted: number): void {
    const { sides, refusal } = changeSide(this.#sides, side, wanted);
    this.#show(sides, refusal);
  }

  /** Shows sides at once and says them after a rest. What stays as it is is not said again. */
  #show(sides: Sides, refusal: Refusal | null = null): void {
    const moved = !sameSides(sides, this.#sides);
    this.#sides = sides;
    this.#draw();
    if (!moved && !refusal) return;
    this.toggleAttribute('data-refused', refusal !== null);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#say(refusal), REST_MILLIS);
  }

  #draw(): void {
    const { outline, corners, even, sides } = drawingOf(this.#sides);
    const area = sayArea(areaOf(this.#sides));
    this.#set('[data-draw=outline]', { points: outline });
    this.#set('[data-draw=corners]', { d: corners });
    this.#set('[data-draw=even]', { points: even });
    this.#set('[data-draw=picture]', { 'aria-label': sayPicture(this.#words, this.#sides) });
    this.#part('[data-draw=area]').textContent = fillBlanks(this.#words['area'] ?? '', { area });
    for (const side of SIDES) {
      const { middle, handle, degrees, label } = sides[side];
      const length = sayLength(lengthOf(this.#sides, side));
      const { min, max } = reachOf(this.#sides, side);
      this.#set(`[data-tether=${side}]`, { x1: middle.x, y1: middle.y, x2: handle.x, y2: handle.y });
      this.#set(`[data-name=${side}]`, { transform: `translate(${label.x} ${label.y})` });
      this.#part(`[data-name=${side}] [data-length]`).textContent = length;
      this.#set(`[data-handle=${side}] .arrows`, { transform: `rotate(${degrees})` });
      this.#set(`[data-handle=${side}]`, {
        transform: `translate(${handle.x} ${handle.y})`,
        'aria-valuemin': min,
        'aria-valuemax': max,
        'aria-valuenow': length,
        'aria-valuetext': fillBlanks(this.#words['value'] ?? '', { length, area }),
      });
      this.#part<HTMLInputElement>(`[data-field=${side}]`).value = length;
    }
  }

  #say(refusal: Refusal | null): void {
    const sentences = sayResult(this.#words, this.#saidSides, this.#sides, refusal);
    this.#saidSides = this.#sides;
    const paragraphs = sentences.map((sentence) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = sentence;
      return paragraph;
    });
    this.#part('[role=status]').replaceChildren(...paragraphs);
  }

  #part<E extends Element>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  #set(selector: string, attributes: Readonly<Record<string, string | number>>): void {
    const part = this.#part(selector);
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, String(value));
  }
}

const readSides = (button: HTMLButtonElement): Sides =>
  button.dataset['sides']!.split(' ').map(Number) as unknown as Sides;

customElements.define('hb-triangle', TriangleElement);

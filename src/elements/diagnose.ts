import { append, readAll } from '../browser/record-store.ts';
import { readSmall, writeSmall } from '../browser/small-store.ts';
import {
  checksIn,
  DIAGNOSE_ITEM,
  DIAGNOSE_KIND,
  diagnose,
  parseAnswers,
  shortestSides,
  type Diagnosis,
  type Statement,
} from '../core/diagnose/diagnosis.ts';
import type { Answers } from '../core/diagnose/side-score.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { areaOf } from '../core/triangle/area.ts';
import { sayArea, sayLength } from '../core/triangle/say-result.ts';
import { SIDES, type Side, type Sides } from '../core/triangle/sides.ts';
import { drawDiagnosis } from './draw-diagnosis.ts';

/** Answers from this on are named in the result: “often”. */
const NOTABLE = 2;
const MOST_NAMED = 5;
/** Answers not yet handed in; once they are in the record this copy goes. */
const DRAFT = 'draft:diagnose';

/** The self-check of one's own office: answers, their triangle, what to read, and how it was before. */
export class DiagnoseElement extends HTMLElement {
  #words: Record<string, string> = {};
  #statements: Statement[] = [];
  #stop = new AbortController();

  async connectedCallback(): Promise<void> {
    this.#words = JSON.parse(this.dataset['words']!);
    this.#statements = JSON.parse(this.dataset['statements']!);
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const form = this.#part<HTMLFormElement>('form');
    form.addEventListener('change', () => writeSmall(DRAFT, JSON.stringify(this.#answers)), { signal });
    form.addEventListener('submit', (event) => this.#submit(event), { signal });
    form.addEventListener('reset', () => this.#clear(), { signal });
    this.#part('[data-print]').addEventListener('click', () => print(), { signal });
    for (const actions of this.querySelectorAll<HTMLElement>('[data-actions]')) actions.hidden = false;
    this.#restore();
    await this.#showHistory();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #part<E extends Element = HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  #word(key: string, values: Record<string, string | number> = {}): string {
    return fillBlanks(this.#words[key] ?? key, values);
  }

  get #answers(): Answers {
    const chosen = [...this.querySelectorAll<HTMLInputElement>('.answers input:checked')];
    return Object.fromEntries(chosen.map(({ name, value }) => [name, Number(value)]));
  }

  /** What was chosen before the page was closed, unless the reader has begun anew before this script came. */
  #restore(): void {
    if (Object.keys(this.#answers).length > 0) return;
    try {
      const answers = parseAnswers({ answers: JSON.parse(readSmall(DRAFT) ?? '{}') });
      for (const [id, answer] of Object.entries(answers)) {
        const input = `input[name="${CSS.escape(id)}"][value="${answer}"]`;
        this.querySelector<HTMLInputElement>(input)?.click();
      }
    } catch {
      writeSmall(DRAFT, null);
    }
  }

  #clear(): void {
    writeSmall(DRAFT, null);
    this.#part('[data-result]').hidden = true;
    this.#part('.said').textContent = '';
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const answers = this.#answers;
    const found = diagnose(this.#statements, answers);
    if (found.kind === 'too-few') {
      this.#part('.said').textContent = this.#word('few', { sides: this.#nameAll(found.sides) });
      return;
    }
    this.#showResult(found.diagnosis, answers);
    void this.#save(answers);
  }

  /** Showing the same answers again is no new check. */
  async #save(answers: Answers): Promise<void> {
    const last = checksIn((await readAll()).events).at(-1);
    const isSame = last && JSON.stringify(sorted(last.answers)) === JSON.stringify(sorted(answers));
    const kept = isSame
      ? 'kept'
      : await append({ kind: DIAGNOSE_KIND, item: DIAGNOSE_ITEM, itemVersion: 1, data: { answers } });
    if (kept === 'kept') writeSmall(DRAFT, null);
    this.#part('.said').textContent = this.#word(kept);
    await this.#showHistory();
  }

  #showResult(diagnosis: Diagnosis, answers: Answers): void {
    const shortest = shortestSides(diagnosis);
    const said = this.#sayLengths(diagnosis.sides);
    drawDiagnosis(this.#part('[data-picture]'), diagnosis, this.#word('sides', said));
    this.#part('[data-sides]').textContent = this.#word('sides', said);
    const ranges = SIDES.map((side) => {
      const { length, low, high } = diagnosis.scores[side];
      const values = { length: sayLength(length), low: sayLength(low), high: sayLength(high) };
      return itemOf(this.#word('range', { side: this.#nameAll([side]), ...values }));
    });
    this.#part('[data-ranges]').replaceChildren(...ranges);
    const verdict = (['weakest', 'unclear', 'even'] as const)[shortest.length - 1]!;
    const names = this.#nameAll(shortest);
    this.#part('[data-weakest]').textContent = this.#word(verdict, { side: names, sides: names });
    for (const side of SIDES)
      this.#part<HTMLDetailsElement>(`[data-read=${side}]`).open = shortest.includes(side);
    this.#showNotable(answers);
    this.#part('[data-result]').hidden = false;
    this.#part('#result').focus();
  }

  #showNotable(answers: Answers): void {
    const notable = this.#statements
      .filter(({ id }) => (answers[id] ?? 0) >= NOTABLE)
      .toSorted((a, b) => answers[b.id]! - answers[a.id]!);
    const isOnSide = ({ side }: Statement) => SIDES.some((one) => one === side);
    const inside = notable.filter(isOnSide).slice(0, MOST_NAMED);
    const outside = notable.filter((one) => !isOnSide(one));
    this.#part('[data-top]').replaceChildren(...inside.map(({ id }) => this.#lineOf(id)));
    this.#part('[data-top-part]').hidden = inside.length === 0;
    this.#part('[data-outside]').replaceChildren(...outside.map(({ id }) => this.#lineOf(id)));
    this.#part('[data-outside-none]').hidden = outside.length > 0;
  }

  /** A sentence and the page of the failure it stands for, as the form has them. */
  #lineOf(id: string): HTMLElement {
    const asked = this.#part(`[data-statement="${CSS.escape(id)}"]`);
    const link = asked.querySelector<HTMLElement>('[data-failure]')!.cloneNode(true) as HTMLElement;
    link.hidden = false;
    const text = asked.querySelector('[data-text]')!.cloneNode(true).childNodes;
    return itemOf(...text, ' ', link);
  }

  async #showHistory(): Promise<void> {
    const format = new Intl.DateTimeFormat(this.dataset['tag'], { dateStyle: 'medium' });
    const rows = checksIn((await readAll()).events).flatMap(({ atMillis, answers }) => {
      const found = diagnose(this.#statements, answers);
      if (found.kind === 'too-few') return [];
      const { process, skill, willingness, area } = this.#sayLengths(found.diagnosis.sides);
      const row = document.createElement('tr');
      for (const text of [format.format(atMillis), process, skill, willingness, area])
        row.insertCell().textContent = text!;
      return [row];
    });
    this.#part('tbody').replaceChildren(...rows);
    this.#part('[data-history]').hidden = rows.length === 0;
  }

  #sayLengths(sides: Sides): Record<Side | 'area', string> {
    const [process, skill, willingness] = sides.map(sayLength) as [string, string, string];
    return { process, skill, willingness, area: sayArea(areaOf(sides)) };
  }

  #nameAll(sides: readonly Side[]): string {
    return sides.map((side) => this.#words[`name-${side}`]).join(this.#words['and']);
  }
}

const sorted = (answers: Answers) => Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1));

function itemOf(...content: (string | Node)[]): HTMLElement {
  const item = document.createElement('li');
  item.append(...content);
  return item;
}

customElements.define('hb-diagnose', DiagnoseElement);

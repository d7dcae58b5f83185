import { fetchAssignable } from '../browser/assignable-source.ts';
import { copyText, onFragment, readFragment, wholeAddress } from '../browser/address.ts';
import { readAll } from '../browser/record-store.ts';
import { readNow } from '../browser/now.ts';
import { saveFile } from '../browser/save-file.ts';
import { readSmall, writeSmall } from '../browser/small-store.ts';
import type { Assignable, AssignableQuestion } from '../core/assignment/assignable.ts';
import { decodeAssignment, type Assignment } from '../core/assignment/assignment.ts';
import { editionTag, questionsOf } from '../core/assignment/questions.ts';
import { tagOf } from '../core/coding/sealed.ts';
import { enableForms } from './enable-forms.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { isoDay, today } from '../core/calendar/day.ts';
import { groupByItem } from '../core/record/fold-study.ts';
import { slipAnswersOf } from '../core/slip/slip-answers.ts';
import { encodeSlip, type SlipAnswer } from '../core/slip/slip.ts';

/** What was assigned, how far the learner is with it, and the slip to hand in. */
export class AssignmentElement extends HTMLElement {
  #words: Record<string, string> = {};
  #code = '';
  #questions: AssignableQuestion[] = [];
  #stop = new AbortController();

  async connectedCallback(): Promise<void> {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    onFragment(() => void this.#open(), signal);
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#make();
    });
    this.querySelector('[data-copy]')!.addEventListener('click', () => void this.#copy());
    this.querySelector('[data-save]')!.addEventListener('click', () =>
      saveFile(`${this.#name.value.trim()}.txt`, `${this.#out.value}\n`, 'text/plain'),
    );
    this.#name.value = readSmall('name') ?? '';
    this.#name.addEventListener('input', () => writeSmall('name', this.#name.value));
    await this.#open();
    enableForms(this);
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  get #name(): HTMLInputElement {
    return this.querySelector('[name=name]')!;
  }
  get #out(): HTMLTextAreaElement {
    return this.querySelector('.out textarea')!;
  }

  #text(key: string, values: Record<string, string | number> = {}): string {
    return fillBlanks(this.#words[key] ?? key, values);
  }

  #say(selector: '.result' | '.made', text: string): void {
    this.querySelector(selector)!.textContent = text;
  }

  async #open(): Promise<void> {
    const body = this.querySelector<HTMLElement>('.body')!;
    body.hidden = true;
    const all = await fetchAssignable().catch(() => null);
    if (!all) return this.#say('.result', this.#text('failed'));
    this.#code = readFragment();
    const decoded = decodeAssignment(this.#code, {
      modules: all.modules.map(({ id }) => id),
      items: all.questions.map(({ item }) => item),
    });
    if (decoded.kind === 'problem') return this.#say('.result', this.#text(decoded.problem));
    this.#say('.result', '');
    const { assignment } = decoded;
    this.#questions = questionsOf(assignment, all.questions) as AssignableQuestion[];
    this.#showFacts(assignment);
    await this.#showTodo(assignment, all);
    body.hidden = false;
  }

  #showFacts(assignment: Assignment): void {
    const { title, group, due, passPercent, note } = assignment;
    this.querySelector('h1')!.textContent = title || this.#text('default-title');
    const isOver = due !== '' && due < isoDay(today(readNow()));
    const facts = [
      group && this.#text('group', { group }),
      due && this.#text(isOver ? 'overdue' : 'due', { due }),
      passPercent > 0 && this.#text('pass', { percent: passPercent }),
      note,
    ].filter((fact) => fact !== false && fact !== '');
    this.querySelector('.facts-list')!.replaceChildren(
      ...facts.map((fact) => Object.assign(document.createElement('li'), { textContent: fact })),
    );
    const button = this.querySelector<HTMLButtonElement>('[data-calendar]')!;
    button.hidden = due === '';
    button.onclick = () => void this.#saveDue(assignment);
  }

  async #saveDue({ title, note, due }: Assignment): Promise<void> {
    const { toIcs } = await import('../core/calendar/ics.ts');
    const entry = {
      uid: `assignment-${tagOf(this.#code)}`,
      summary: this.#text('calendar-name', { title: title || this.#text('default-title') }),
      description: note,
      url: wholeAddress(''),
      when: { day: due },
    };
    const file = toIcs([entry], 'Assignment', readNow().millis);
    saveFile('study-due.ics', file, 'text/calendar');
  }

  /** A module with its progress, or a single question, each a link to where it is. */
  async #showTodo({ modules, items }: Assignment, all: Assignable): Promise<void> {
    const answers = await this.#answers();
    const line = (url: string, text: string, of: (one: AssignableQuestion) => boolean) => {
      const own = answers.filter((_, i) => of(this.#questions[i]!));
      const link = Object.assign(document.createElement('a'), { href: url, textContent: text });
      const progress = document.createElement('small');
      progress.textContent = this.#text('progress', {
        answered: own.filter(({ outcome }) => outcome !== 'none').length,
        total: own.length,
        first: own.filter(({ outcome }) => outcome === 'first').length,
      });
      const entry = document.createElement('li');
      entry.append(link, progress);
      return entry;
    };
    const title = (id: string) => all.modules.find((module) => module.id === id)!.title;
    const lines = all.modules
      .filter(({ id }) => modules.includes(id))
      .map((module) => line(module.url, module.title, (one) => one.module === module.id));
    const singles = items
      .filter((item) => !modules.includes(item.split('.')[0]!))
      .flatMap((item) => this.#questions.find((one) => one.item === item) ?? [])
      .map(({ item, url, module, number }) =>
        line(url, this.#text('single', { module: title(module), number }), (one) => one.item === item),
      );
    this.querySelector('.todo')!.replaceChildren(...lines, ...singles);
  }

  async #answers(): Promise<SlipAnswer[]> {
    return slipAnswersOf(this.#questions, groupByItem((await readAll()).events));
  }

  async #make(): Promise<void> {
    const name = this.#name.value.trim();
    if (!name) {
      this.#name.focus();
      return this.#say('.made', this.#text('no-name'));
    }
    const answers = await this.#answers();
    const code = encodeSlip({
      assignment: tagOf(this.#code),
      edition: editionTag(this.#questions),
      name,
      answers,
    });
    this.#out.value = code;
    const { drawQr } = await import('../browser/draw-qr.ts');
    this.querySelector('.qr')!.replaceChildren(drawQr(code, this.#text('qr')));
    this.querySelector<HTMLElement>('.out')!.hidden = false;
    const left = answers.filter(({ outcome }) => outcome === 'none').length;
    const made = this.#text('made', { total: answers.length, answered: answers.length - left });
    this.#say('.made', left > 0 ? `${made} ${this.#text('unfinished', { left })}` : made);
  }

  async #copy(): Promise<void> {
    this.#say('.made', this.#text((await copyText(this.#out.value)) ? 'copied' : 'copy-failed'));
  }
}
customElements.define('hb-assignment', AssignmentElement);

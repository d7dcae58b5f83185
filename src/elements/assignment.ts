import { fetchAssignable } from '../browser/assignable-source.ts';
import { copyText, onFragment, openFragment, readFragment, wholeAddress } from '../browser/address.ts';
import { codeIn, readAssignment } from '../browser/assignment-code.ts';
import { allWritten, readAll } from '../browser/record-store.ts';
import { readNow } from '../browser/now.ts';
import { saveFile } from '../browser/save-file.ts';
import { readSmall, writeSmall } from '../browser/small-store.ts';
import type { Assignable, AssignableQuestion } from '../core/assignment/assignable.ts';
import { askedBy, knownIds } from '../core/assignment/asked.ts';
import { MOST_OWN_CODE, type Assignment } from '../core/assignment/assignment.ts';
import { editionTag } from '../core/assignment/questions.ts';
import { tagOf } from '../core/coding/sealed.ts';
import { enableForms } from './enable-forms.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { OWN_MODULE } from '../core/own/own-item.ts';
import { isoDay, today } from '../core/calendar/day.ts';
import { groupByItem } from '../core/record/fold-study.ts';
import { countAnswers } from '../core/results/count-answers.ts';
import { slipAnswersOf } from '../core/slip/slip-answers.ts';
import { encodeSlip, type SlipAnswer } from '../core/slip/slip.ts';

/** What was assigned, how far the learner is with it, and the slip to hand in. */
export class AssignmentElement extends HTMLElement {
  #words: Record<string, string> = {};
  #code = '';
  #questions: AssignableQuestion[] = [];
  /** Says again how far the learner is. */
  #refresh = async (): Promise<void> => {};
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
    this.querySelector('[data-print]')!.addEventListener('click', () => print());
    this.querySelector('[data-save]')!.addEventListener('click', () =>
      saveFile(`${this.#name.value.trim()}.txt`, `${this.#out.value}\n`, 'text/plain'),
    );
    const file = this.querySelector<HTMLInputElement>('.open input')!;
    file.addEventListener('change', () => void this.#take(file));
    // Answers given here or in another tab count at once.
    this.addEventListener('hb-answered', () =>
      queueMicrotask(() => void allWritten().then(() => this.#refresh())),
    );
    document.addEventListener('visibilitychange', () => void this.#refresh(), { signal });
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
    const opener = this.querySelector<HTMLElement>('.open')!;
    opener.hidden = false;
    const all = await fetchAssignable().catch(() => null);
    if (!all) return this.#say('.result', this.#text('failed'));
    this.#code = readFragment();
    if (!this.#code) return this.#say('.result', this.#text('no-code'));
    const decoded = await readAssignment(this.#code, knownIds(all));
    if (decoded.kind === 'problem') return this.#say('.result', this.#text(decoded.problem));
    this.#say('.result', '');
    const { assignment } = decoded;
    this.#questions = askedBy(assignment, all);
    this.#showFacts(assignment);
    this.#refresh = () => this.#showTodo(assignment, all);
    await this.#refresh();
    await this.#showOwn(assignment);
    opener.hidden = true;
    body.hidden = false;
  }

  /** An assignment too long for a link comes as a file with the link in it. */
  async #take(file: HTMLInputElement): Promise<void> {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    file.value = '';
    if (chosen.size > 2 * MOST_OWN_CODE) return this.#say('.result', this.#text('not-a-file'));
    openFragment(codeIn(await chosen.text()));
  }

  /** The trainer's own questions, to be answered here. */
  async #showOwn({ own }: Assignment): Promise<void> {
    this.querySelector<HTMLElement>('.own')!.hidden = !own;
    const list = this.querySelector('.own-list')!;
    list.replaceChildren();
    if (!own) return;
    const { fillOwn } = await import('./fill-own.ts');
    list.append(...own.items.map((item, i) => fillOwn(this, item, i + 1, own.lang, this.#words)));
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
  async #showTodo({ modules, items, own }: Assignment, all: Assignable): Promise<void> {
    const answers = await this.#answers();
    const line = (url: string, text: string, of: (one: AssignableQuestion) => boolean, minutes?: number) => {
      const its = answers.filter((_, i) => of(this.#questions[i]!));
      const link = document.createElement(url ? 'a' : 'span');
      link.textContent = text;
      if (url) link.setAttribute('href', url);
      const progress = document.createElement('small');
      const time = minutes ? this.#text('time', { minutes }) : '';
      progress.textContent =
        time +
        this.#text('progress', {
          answered: its.filter(({ outcome }) => outcome !== 'none').length,
          total: its.length,
          first: its.filter(({ outcome }) => outcome === 'first').length,
        });
      const entry = document.createElement('li');
      entry.append(link, progress);
      return entry;
    };
    const title = (id: string) => all.modules.find((module) => module.id === id)!.title;
    const lines = all.modules
      .filter(({ id }) => modules.includes(id))
      .map((module) => line(module.url, module.title, (one) => one.module === module.id, module.minutes));
    const singles = items
      .filter((item) => !modules.includes(item.split('.')[0]!))
      .flatMap((item) => this.#questions.find((one) => one.item === item) ?? [])
      .map(({ item, url, module, number }) =>
        line(url, this.#text('single', { module: title(module), number }), (one) => one.item === item),
      );
    const written = own ? [line('', this.#text('own-todo'), (one) => one.module === OWN_MODULE)] : [];
    this.querySelector('.todo')!.replaceChildren(...lines, ...singles, ...written);
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
    this.querySelector('.who')!.textContent = this.#text('who', { name });
    const { drawQr } = await import('../browser/draw-qr.ts');
    this.querySelector('.qr')!.replaceChildren(drawQr(code, this.#text('qr')));
    this.querySelector<HTMLElement>('.out')!.hidden = false;
    const { none: left, done: answered, first } = countAnswers(answers);
    const made = this.#text('made', { total: answers.length, answered, first });
    this.#say('.made', left > 0 ? `${made} ${this.#text('unfinished', { left })}` : made);
  }

  async #copy(): Promise<void> {
    this.#say('.made', this.#text((await copyText(this.#out.value)) ? 'copied' : 'copy-failed'));
  }
}
customElements.define('hb-assignment', AssignmentElement);

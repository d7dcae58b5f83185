import { fetchAssignable } from '../browser/assignable-source.ts';
import { copyText, readFragment, wholeAddress } from '../browser/address.ts';
import type { Assignable } from '../core/assignment/assignable.ts';
import { writeAssignment } from '../browser/assignment-code.ts';
import { rememberAssignment } from '../browser/recent-assignments.ts';
import { saveFile } from '../browser/save-file.ts';
import { askedBy } from '../core/assignment/asked.ts';
import { MOST_LINK, MOST_QR, type Assignment } from '../core/assignment/assignment.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { enableForms } from './enable-forms.ts';
import type { OwnQuestionsElement } from './own-questions.ts';

/** The trainer's form: what to study and what is asked; out come a link and a QR code. */
export class AssignElement extends HTMLElement {
  #words: Record<string, string> = {};

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    const form = this.querySelector('form')!;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#make(form);
    });
    this.querySelector('select')!.addEventListener('change', ({ target }) =>
      this.#takePlan(form, target as HTMLSelectElement),
    );
    this.querySelector('[data-items]')!.addEventListener('toggle', (event) => void this.#listItems(event));
    this.querySelector('[data-copy]')!.addEventListener('click', () => void this.#copy());
    this.querySelector('[data-save]')!.addEventListener('click', () =>
      saveFile('assignment.txt', `${this.#link.value}\n`, 'text/plain'),
    );
    this.#openPlan(form);
    enableForms(this);
    this.dataset['ready'] = '';
  }

  get #link(): HTMLTextAreaElement {
    return this.querySelector('.out textarea')!;
  }

  #say(key: string, values: Record<string, string | number> = {}): void {
    this.querySelector('.made')!.textContent = fillBlanks(this.#words[key] ?? key, values);
  }

  #takePlan(form: HTMLFormElement, select: HTMLSelectElement): void {
    const modules = select.value.split(' ');
    for (const box of this.querySelectorAll<HTMLInputElement>('[name=module]'))
      box.checked = modules.includes(box.value);
    const title = form.elements.namedItem('title') as HTMLInputElement;
    title.value ||= select.selectedOptions[0]?.dataset['title'] ?? '';
  }

  /** The plan that a plan's page sent here. */
  #openPlan(form: HTMLFormElement): void {
    const select = this.querySelector('select')!;
    const id = readFragment().replace(/^plan=/, '');
    const option = [...select.options].find((one) => id !== '' && one.dataset['plan'] === id);
    if (!option) return;
    option.selected = true;
    this.#takePlan(form, select);
  }

  async #assignable(): Promise<Assignable | null> {
    return fetchAssignable().catch(() => (this.#say('failed'), null));
  }

  /** Lists single questions when they are asked for: most trainers assign modules. */
  async #listItems({ currentTarget }: Event): Promise<void> {
    const details = currentTarget as HTMLDetailsElement;
    if (!details.open || details.querySelector('fieldset')) return;
    const all = await this.#assignable();
    for (const module of all?.modules ?? []) {
      const group = document.createElement('fieldset');
      group.className = 'choices';
      const legend = document.createElement('legend');
      legend.textContent = module.title;
      const own = all!.questions.filter((one) => one.module === module.id && one.kind !== 'think');
      const first = own.filter(({ item }, i) => own.findIndex((one) => one.item === item) === i);
      group.append(
        legend,
        ...first.map(({ item, stem, number }) => {
          const label = document.createElement('label');
          const box = Object.assign(document.createElement('input'), {
            type: 'checkbox',
            name: 'item',
            value: item,
          });
          const words = document.createElement('span');
          words.textContent = `${number}. ${stem}`;
          label.append(box, words);
          return label;
        }),
      );
      details.append(group);
    }
  }

  async #make(form: HTMLFormElement): Promise<void> {
    const out = this.querySelector<HTMLElement>('.out')!;
    out.hidden = true;
    const own = await this.querySelector<OwnQuestionsElement>('hb-own-questions')!.read();
    if (!own) return this.#say('own-faults');
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '');
    const assignment: Assignment = {
      title: text('title'),
      note: text('note'),
      group: text('group'),
      due: text('due'),
      passPercent: Number(text('pass')),
      modules: data.getAll('module').map(String),
      items: data.getAll('item').map(String),
      own,
    };
    if (assignment.modules.length + assignment.items.length + own.items.length === 0)
      return this.#say('nothing');
    const all = await this.#assignable();
    if (!all) return;
    const code = await writeAssignment(assignment);
    if (code === null) return this.#say('too-much');
    rememberAssignment({ code, title: assignment.title, group: assignment.group });
    const link = wholeAddress(`${this.dataset['learner']}#${code}`);
    this.#link.value = link;
    for (const page of ['learner', 'results', 'paper'])
      out.querySelector<HTMLAnchorElement>(`[data-to=${page}]`)!.href = `${this.dataset[page]}#${code}`;
    const isLink = link.length <= MOST_LINK;
    for (const part of out.querySelectorAll<HTMLElement>('[data-short]')) part.hidden = !isLink;
    const isDrawn = link.length <= MOST_QR;
    const { drawQr } = await import('../browser/draw-qr.ts');
    out.querySelector('.qr')!.replaceChildren(...(isDrawn ? [drawQr(link, this.#words['qr'] ?? '')] : []));
    out.hidden = false;
    const questions = askedBy(assignment, all).length;
    const minutes = all.modules
      .filter(({ id }) => assignment.modules.includes(id))
      .reduce((sum, module) => sum + module.minutes, 0);
    this.#say(isDrawn ? 'made' : isLink ? 'made-long' : 'made-file', { length: link.length, questions });
    if (minutes > 0) this.querySelector('.made')!.append(` ${fillBlanks(this.#words['time']!, { minutes })}`);
  }

  async #copy(): Promise<void> {
    const copied = await copyText(this.#link.value);
    this.#say(copied ? 'copied' : 'copy-failed');
  }
}
customElements.define('hb-assign', AssignElement);

import { fetchAssignable } from '../browser/assignable-source.ts';
import { copyText, wholeAddress } from '../browser/address.ts';
import type { Assignable } from '../core/assignment/assignable.ts';
import { encodeAssignment, type Assignment } from '../core/assignment/assignment.ts';
import { questionsOf } from '../core/assignment/questions.ts';
import { enableForms } from './enable-forms.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';

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
    enableForms(this);
    this.dataset['ready'] = '';
  }

  #say(key: string, values: Record<string, string | number> = {}): void {
    this.querySelector('.result')!.textContent = fillBlanks(this.#words[key] ?? key, values);
  }

  #takePlan(form: HTMLFormElement, select: HTMLSelectElement): void {
    const modules = select.value.split(' ');
    for (const box of this.querySelectorAll<HTMLInputElement>('[name=module]'))
      box.checked = modules.includes(box.value);
    const title = form.elements.namedItem('title') as HTMLInputElement;
    title.value ||= select.selectedOptions[0]?.dataset['title'] ?? '';
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
    };
    if (assignment.modules.length + assignment.items.length === 0) return this.#say('nothing');
    const all = await this.#assignable();
    if (!all) return;
    const code = encodeAssignment(assignment);
    const link = wholeAddress(`${this.dataset['learner']}#${code}`);
    const out = this.querySelector<HTMLElement>('.out')!;
    out.querySelector('textarea')!.value = link;
    out.querySelector<HTMLAnchorElement>('[data-preview]')!.href = link;
    out.querySelector<HTMLAnchorElement>('[data-collect]')!.href = `${this.dataset['results']}#${code}`;
    const { drawQr } = await import('../browser/draw-qr.ts');
    out.querySelector('.qr')!.replaceChildren(drawQr(link, this.#words['qr'] ?? ''));
    out.hidden = false;
    this.#say('made', { length: link.length, questions: questionsOf(assignment, all.questions).length });
  }

  async #copy(): Promise<void> {
    const copied = await copyText(this.querySelector<HTMLTextAreaElement>('.out textarea')!.value);
    this.#say(copied ? 'copied' : 'copy-failed');
  }
}
customElements.define('hb-assign', AssignElement);

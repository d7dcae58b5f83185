import type { ResponseOf } from '../core/grading/question.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { QuestionElement } from './question-element.ts';

/** Steps moved up and down with buttons; the order of the list is the response. */
export class QuizOrderingElement extends QuestionElement<'ordering'> {
  get #list(): HTMLElement {
    return this.querySelector<HTMLElement>('.steps')!;
  }
  get #steps(): HTMLElement[] {
    return [...this.#list.children] as HTMLElement[];
  }

  protected override prepare(signal: AbortSignal): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button.move')) {
      button.hidden = false;
      button.addEventListener('click', () => this.#move(button), { signal });
    }
    this.#number();
  }

  #move(button: HTMLButtonElement): void {
    const step = button.closest('li')!;
    if (button.value === 'up') step.previousElementSibling?.before(step);
    else step.nextElementSibling?.after(step);
    this.#number();
    this.noteChange();
    button.focus();
    const place = this.#steps.indexOf(step) + 1;
    const moved = fillBlanks(this.words['moved'] ?? '', { place, total: this.#steps.length });
    this.querySelector('.result')!.textContent = moved;
  }

  /** The first cannot go up nor the last down; focus must not be lost, so they are only marked as such. */
  #number(): void {
    const steps = this.#steps;
    for (const [i, step] of steps.entries()) {
      step.querySelector('[value=up]')?.setAttribute('aria-disabled', String(i === 0));
      step.querySelector('[value=down]')?.setAttribute('aria-disabled', String(i === steps.length - 1));
    }
  }

  protected override readResponse(): ResponseOf<'ordering'> {
    return this.#steps.map((step) => step.dataset['part']!);
  }

  protected override writeResponse(order: ResponseOf<'ordering'>): void {
    for (const id of order) {
      const step = this.partOf(id);
      if (step) this.#list.append(step);
    }
    this.#number();
  }
}
customElements.define('hb-quiz-ordering', QuizOrderingElement);

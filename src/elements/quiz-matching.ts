import type { ResponseOf } from '../core/grading/question.ts';
import { QuestionElement } from './question-element.ts';

/** Pairs made with one list box for each entry on the left. */
export class QuizMatchingElement extends QuestionElement<'matching'> {
  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>('select')];
  }

  protected override readResponse(): ResponseOf<'matching'> {
    const made = this.#selects.filter((select) => select.value);
    return Object.fromEntries(made.map((select) => [select.name, select.value]));
  }

  protected override writeResponse(response: ResponseOf<'matching'>): void {
    for (const select of this.#selects) select.value = response[select.name] ?? '';
  }
}
customElements.define('hb-quiz-matching', QuizMatchingElement);

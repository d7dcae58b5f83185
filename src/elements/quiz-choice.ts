import type { ResponseOf } from '../core/grading/question.ts';
import { QuestionElement } from './question-element.ts';

/** One or several options: radio buttons or check boxes. */
export class QuizChoiceElement extends QuestionElement<'single' | 'multiple'> {
  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('.options input')];
  }

  protected override readResponse(): ResponseOf<'single' | 'multiple'> {
    const chosen = this.#inputs.filter((input) => input.checked).map((input) => input.value);
    return this.question.kind === 'single' ? (chosen[0] ?? null) : chosen;
  }

  protected override writeResponse(response: ResponseOf<'single' | 'multiple'>): void {
    const chosen = [response].flat();
    for (const input of this.#inputs) input.checked = chosen.includes(input.value);
  }

  /** Of several options only those chosen are marked before the answer is shown: the rest would give it away. */
  protected override markPart(part: string, right: boolean): void {
    if (this.#inputs.some((input) => input.value === part && input.checked)) super.markPart(part, right);
  }
}
customElements.define('hb-quiz-choice', QuizChoiceElement);

import type { ResponseOf } from '../core/grading/question.ts';
import { QuestionElement } from './question-element.ts';

/** A verdict and its reason: two groups of radio buttons. */
export class QuizTruefalseElement extends QuestionElement<'truefalse'> {
  #inputs(group: 'verdict' | 'reasons'): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`.${group} input`)];
  }
  #chosen(group: 'verdict' | 'reasons'): string | null {
    return this.#inputs(group).find((input) => input.checked)?.value ?? null;
  }

  protected override readResponse(): ResponseOf<'truefalse'> {
    const verdict = this.#chosen('verdict');
    return { answer: verdict === null ? null : verdict === 'true', reason: this.#chosen('reasons') };
  }

  protected override writeResponse({ answer, reason }: ResponseOf<'truefalse'>): void {
    for (const input of this.#inputs('verdict')) input.checked = input.value === String(answer);
    for (const input of this.#inputs('reasons')) input.checked = input.value === reason;
  }

  protected override partOf(part: string): HTMLElement | null {
    const [group, value] = part === 'verdict' ? ['verdict', this.#chosen('verdict')] : part.split(':');
    return super.partOf(`${group}:${value}`);
  }
}
customElements.define('hb-quiz-truefalse', QuizTruefalseElement);

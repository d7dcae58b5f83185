import { gradeResponse } from '../core/grading/grade.ts';
import type { ResponseOf } from '../core/grading/question.ts';
import { QuestionElement } from './question-element.ts';

/** A written answer, then a model answer and the points to compare it with. */
export class QuizThinkElement extends QuestionElement<'think'> {
  get #text(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }
  get #points(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('.points input')];
  }

  protected override readResponse(): ResponseOf<'think'> {
    const ticked = this.#points.filter((point) => point.checked).map((point) => point.value);
    return { text: this.#text.value, ticked };
  }

  protected override writeResponse({ text, ticked }: ResponseOf<'think'>): void {
    this.#text.value = text;
    for (const point of this.#points) point.checked = ticked.includes(point.value);
  }

  /** The reader is the judge here: nothing is marked, points stay free to tick, and each tick counts at once. */
  protected override asksConfidence(): boolean {
    return false;
  }
  protected override markPart(): void {}
  protected override verdictOf(): string {
    return 'compared';
  }
  protected override noteChange(): void {
    if (!this.dataset['state']) return super.noteChange();
    const response = this.readResponse();
    const grade = gradeResponse(this.question, response);
    this.explain(grade);
    void this.save('compared', { response, grade });
  }
}
customElements.define('hb-quiz-think', QuizThinkElement);

import { append, readItem, type Kept } from '../browser/record-store.ts';
import { readSmall, writeSmall } from '../browser/small-store.ts';
import { checkResponse, gradeResponse } from '../core/grading/grade.ts';
import type { Grade, Kind, QuestionOf, ResponseOf } from '../core/grading/question.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { foldQuestion } from '../core/record/fold-question.ts';
import { CONFIDENCES } from '../core/review/confidence.ts';

/** Words a question speaks, put into the page by the layout. */
function readWords(): Record<string, string> {
  return JSON.parse(document.querySelector<HTMLDataElement>('#quiz-words')?.value ?? '{}');
}

/**
 * What every kind of question does: restore what the record knows, save each change, grade on demand, explain, let
 * the reader try again. A kind adds how its response is read from and written to its controls.
 */
export abstract class QuestionElement<K extends Kind> extends HTMLElement {
  protected question!: QuestionOf<K>;
  protected words!: Record<string, string>;
  #stop = new AbortController();
  #draft: ReturnType<typeof setTimeout> | undefined;
  #confidence: HTMLElement | undefined;

  /** The response in the controls. */
  protected abstract readResponse(): ResponseOf<K>;
  /** Puts a response into the controls. */
  protected abstract writeResponse(response: ResponseOf<K>): void;
  /** The element that shows the mark of a part, by the part's name in the grade. */
  protected partOf(part: string): HTMLElement | null {
    return this.querySelector(`[data-part="${CSS.escape(part)}"]`);
  }

  async connectedCallback(): Promise<void> {
    this.question = JSON.parse(this.dataset['question']!);
    this.words = readWords();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#show('.actions', true);
    this.#show('.answer', false);
    this.prepare(signal);
    this.#on('[data-check]', 'click', () => void this.#check(), signal);
    this.#on('[data-retry]', 'click', () => void this.#retry(), signal);
    this.addEventListener('input', () => this.noteChange(), { signal });
    document.addEventListener('visibilitychange', () => this.#flush(), { signal });
    if (this.asksConfidence()) this.#askConfidence();
    if (!this.#fresh) await this.#restore();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#flush();
  }

  /** Room for a kind to change its controls before anything is restored. */
  protected prepare(_signal: AbortSignal): void {}

  /** Whether the learner is asked how sure they are; where they judge themselves it makes no sense. */
  protected asksConfidence(): boolean {
    return true;
  }

  /**
   * Set where a question is asked anew, in a review or a mixed quiz: the kind of event its answers become. It starts
   * blank whatever the record holds, and only answers are saved; `data-twin` names the twin in whose words it is asked.
   */
  get #fresh(): string | undefined {
    return this.dataset['fresh'];
  }

  /** Saves a change: at once into the small store, a moment later into the record. */
  protected noteChange(): void {
    if (this.#fresh) return;
    writeSmall(this.#draftKey, JSON.stringify(this.readResponse()));
    clearTimeout(this.#draft);
    this.#draft = setTimeout(() => this.#flush(), 250);
  }

  get #item(): string {
    return this.dataset['item']!;
  }
  get #version(): number {
    return Number(this.dataset['version']);
  }
  get #draftKey(): string {
    return `draft:${this.#item}@${this.#version}`;
  }

  #flush(): void {
    if (this.#draft === undefined) return;
    clearTimeout(this.#draft);
    this.#draft = undefined;
    void this.save('drafted', { response: this.readResponse() });
  }

  /** Appends to the record and says so only when it is stored. */
  protected async save(kind: string, data: Record<string, unknown>): Promise<void> {
    const kept: Kept = await append({ kind, item: this.#item, itemVersion: this.#version, data });
    if (kept === 'kept') writeSmall(this.#draftKey, null);
    this.dataset['saved'] = kept;
    const saved = this.querySelector('.saved');
    if (saved) saved.textContent = this.words[kept] ?? '';
  }

  async #restore(): Promise<void> {
    const state = foldQuestion(await readItem(this.#item), this.#version);
    const stored = state.response as ResponseOf<K> | undefined;
    const unsaved = this.#unsavedDraft() ?? this.#earlyResponse(stored);
    const response = unsaved ?? stored;
    if (response !== undefined) this.writeResponse(response);
    if (state.attempts > 0) this.#confidence?.remove();
    if (unsaved !== undefined) this.noteChange();
    else if (state.grade) this.explain(state.grade);
  }

  /** What the reader did before this script had come; steps can be moved only with it. */
  #earlyResponse(stored: ResponseOf<K> | undefined): ResponseOf<K> | undefined {
    const shown = this.readResponse();
    const isEarly =
      this.question.kind !== 'ordering' &&
      checkResponse(this.question, shown) !== 'nothing-chosen' &&
      JSON.stringify(shown) !== JSON.stringify(stored);
    return isEarly ? shown : undefined;
  }

  /** A change that the small store holds but the record does not: the page was closed in between. */
  #unsavedDraft(): ResponseOf<K> | undefined {
    try {
      return JSON.parse(readSmall(this.#draftKey) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  async #check(): Promise<void> {
    const response = this.readResponse();
    const problem = checkResponse(this.question, response);
    if (problem) return this.#announce(this.words[problem] ?? problem);
    clearTimeout(this.#draft);
    this.#draft = undefined;
    const grade = gradeResponse(this.question, response);
    const confidence = this.#confidence?.querySelector<HTMLInputElement>(':checked')?.value;
    // Once the explanation has been seen, being sure says nothing more.
    this.#confidence?.remove();
    this.explain(grade);
    this.dispatchEvent(new CustomEvent('hb-answered', { bubbles: true, detail: grade }));
    await this.save(this.#fresh ?? 'answered', { response, grade, confidence, twin: this.dataset['twin'] });
  }

  /** Made here and not in the page: without a script nothing could come of it. */
  #askConfidence(): void {
    this.#confidence = document.createElement('p');
    this.#confidence.className = 'actions rule';
    this.#confidence.role = 'radiogroup';
    this.#confidence.ariaLabel = this.words['confidence']!;
    this.#confidence.append(this.words['confidence']!);
    for (const level of CONFIDENCES) {
      const label = document.createElement('label');
      const input = document.createElement('input');
      Object.assign(input, { type: 'radio', name: `${this.#item}-confidence`, value: level });
      label.append(input, ' ', this.words[level]!);
      this.#confidence.append(label);
    }
    // It is no part of the response.
    this.#confidence.addEventListener('input', (event) => event.stopPropagation());
    this.querySelector('.actions')!.before(this.#confidence);
  }

  async #retry(): Promise<void> {
    delete this.dataset['state'];
    for (const part of this.querySelectorAll<HTMLElement>('[data-mark]')) delete part.dataset['mark'];
    for (const mark of this.querySelectorAll('.mark')) mark.remove();
    this.#show('.answer', false);
    this.#show('[data-retry]', false);
    this.#show('[data-check]', true);
    this.#lock(false);
    this.#announce('');
    this.querySelector<HTMLElement>('[data-control]')?.focus();
    if (!this.#fresh) await this.save('retried', { response: this.readResponse() });
  }

  /** Shows a grade: marks, result in words, explanations, and the way to try again. */
  protected explain(grade: Grade): void {
    for (const [part, right] of Object.entries(grade.marks)) this.markPart(part, right);
    const verdict = this.verdictOf(grade);
    this.dataset['state'] = verdict;
    const answer = this.querySelector<HTMLDetailsElement>('details.answer');
    if (answer) answer.open = verdict === 'right' || verdict === 'compared';
    this.#show('.answer', true);
    this.#show('[data-retry]', verdict !== 'right');
    this.#show('[data-check]', false);
    this.#lock(true);
    this.#announce(fillBlanks(this.words[verdict] ?? '', { earned: grade.earned, total: grade.total }));
  }

  /** The word that sums a grade up; it is also the element's `data-state`. */
  protected verdictOf({ correct, earned, total }: Grade): string {
    if (correct) return 'right';
    return earned > 0 && total > 1 ? 'partly' : 'wrong';
  }

  /** Shows whether a part was dealt with rightly. */
  protected markPart(part: string, right: boolean): void {
    const element = this.partOf(part);
    if (!element) return;
    element.dataset['mark'] = right ? 'right' : 'wrong';
    const mark = document.createElement('span');
    mark.className = 'mark';
    mark.textContent = this.words[right ? 'markRight' : 'markWrong'] ?? '';
    (element.querySelector('label') ?? element).append(mark);
  }

  /** Controls are fixed while a grade is shown, so that what is marked is what was answered. */
  #lock(locked: boolean): void {
    for (const control of this.querySelectorAll<HTMLInputElement>('[data-control]'))
      control.disabled = locked;
  }

  #announce(words: string): void {
    const result = this.querySelector('.result');
    if (result) result.textContent = words;
  }

  #show(selector: string, shown: boolean): void {
    for (const part of this.querySelectorAll<HTMLElement>(selector)) part.hidden = !shown;
  }

  #on(selector: string, type: string, listener: () => void, signal: AbortSignal): void {
    this.querySelector(selector)?.addEventListener(type, listener, { signal });
  }
}

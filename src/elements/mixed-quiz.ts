import { loadKnownModules } from '../browser/known-questions.ts';
import { newSeed, readQuizRequest, writeQuizRequest } from '../browser/quiz-address.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { itemAnchor } from '../core/language/item-anchor.ts';
import { itemOfQuestion, moduleOf, type KnownReviewModule } from '../core/review/known.ts';
import { drawQuiz, QUIZ_SIZES, type QuizRequest } from '../core/review/mixed-quiz.ts';
import { askItems } from './ask-items.ts';

/** A quiz across modules: choosing, drawing, asking, and what was missed. */
export class MixedQuizElement extends HTMLElement {
  #words: Record<string, string> = {};
  #stop = new AbortController();

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words']!);
    this.#stop = new AbortController();
    const asked = readQuizRequest();
    for (const box of this.#boxes) box.checked = asked.modules.includes(box.value);
    const size = QUIZ_SIZES.find((one) => one === asked.count);
    if (size) this.#part<HTMLSelectElement>('[name=count]').value = String(size);
    this.#part<HTMLInputElement>('[name=seed]').value = asked.seed || newSeed();
    this.#on('[data-new-seed]', 'click', () => {
      this.#part<HTMLInputElement>('[name=seed]').value = newSeed();
      this.#shareAddress();
    });
    this.#on('[data-all]', 'change', () => {
      for (const box of this.#boxes) box.checked = this.#part<HTMLInputElement>('[data-all]').checked;
    });
    this.#on('form', 'change', () => this.#shareAddress());
    this.#on('form', 'submit', (event) => {
      event.preventDefault();
      void this.#run();
    });
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[name=module]')];
  }

  #part<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  #on(selector: string, type: string, listener: (event: Event) => void): void {
    this.#part(selector).addEventListener(type, listener, { signal: this.#stop.signal });
  }

  get #request(): QuizRequest {
    return {
      modules: this.#boxes.filter((box) => box.checked).map((box) => box.value),
      count: Number(this.#part<HTMLSelectElement>('[name=count]').value),
      seed: this.#part<HTMLInputElement>('[name=seed]').value.trim(),
    };
  }

  #shareAddress(): void {
    writeQuizRequest(this.#request);
  }

  async #run(): Promise<void> {
    const request = this.#request;
    this.#part('[data-missed]').hidden = true;
    if (request.modules.length === 0) return this.#say('no-module');
    this.#shareAddress();
    this.#say('');
    const known = await loadKnownModules();
    const asked = drawQuiz(known, request).map((item) => ({ item, questions: questionsOf(known, item) }));
    this.#part('form').hidden = true;
    const answers = await askItems(this.#part('[data-session]'), asked, 'quizzed');
    this.#part('form').hidden = false;
    const missed = [...answers].filter(([, right]) => !right).map(([question]) => itemOfQuestion(question));
    this.#showMissed([...new Set(missed)]);
    const values = { answered: answers.size, right: answers.size - missed.length };
    this.#say(answers.size ? 'done' : 'done-none', values);
  }

  #showMissed(items: readonly string[]): void {
    const lines = items.map((item) => {
      const module = moduleOf(item);
      const line = document.createElement('li');
      const link = document.createElement('a');
      link.href = `${this.dataset['modules']}${module}/#${itemAnchor(item)}`;
      link.append(...this.#part(`[data-title="${CSS.escape(module)}"]`).cloneNode(true).childNodes);
      line.append(link);
      return line;
    });
    this.#part('[data-list]').replaceChildren(...lines);
    this.#part('[data-missed]').hidden = lines.length === 0;
  }

  #say(key: string, values: Record<string, number> = {}): void {
    this.#part('.said').textContent = fillBlanks(this.#words[key] ?? '', values);
  }
}

const questionsOf = (known: readonly KnownReviewModule[], item: string): string[] =>
  known.flatMap(({ questions }) =>
    questions.filter((one) => itemOfQuestion(one.item) === item).map((one) => one.item),
  );

customElements.define('hb-mixed-quiz', MixedQuizElement);

import { loadKnownModules } from '../browser/known-questions.ts';
import { readAll } from '../browser/record-store.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { itemAnchor } from '../core/language/item-anchor.ts';
import { groupByItem } from '../core/record/fold-study.ts';
import { answersOf } from '../core/review/answers.ts';
import {
  calibrationOf,
  isConfidentlyWrong,
  sayCalibration,
  type Calibration,
} from '../core/review/calibration.ts';
import { CONFIDENCES } from '../core/review/confidence.ts';
import { itemOfQuestion, moduleOf, type Asked, type KnownQuestion } from '../core/review/known.ts';
import { askInTurn } from '../core/review/wording.ts';
import { askItems } from './ask-items.ts';

/** How far the learner's confidence can be trusted, and what was wrong in spite of it. */
export class CalibrationElement extends HTMLElement {
  #words: Record<string, string> = {};
  #asked: Asked[] = [];
  #stop = new AbortController();

  async connectedCallback(): Promise<void> {
    this.#words = JSON.parse(this.dataset['words']!);
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    document.addEventListener('hb-reviewed', () => void this.#read(), { signal });
    this.#part('[data-ask]').addEventListener('click', () => void this.#ask(), { signal });
    await this.#read();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #part<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  async #read(): Promise<void> {
    const [{ events }, modules] = await Promise.all([readAll(), loadKnownModules()]);
    const byItem = groupByItem(events);
    const asked = modules.flatMap(({ questions }) =>
      questions.map((question) => ({
        question,
        answers: answersOf(byItem.get(question.item) ?? [], question.version),
      })),
    );
    this.#show(calibrationOf(asked.flatMap(({ answers }) => answers)));
    const wrong = asked.filter(({ answers }) => isConfidentlyWrong(answers)).map(({ question }) => question);
    this.#asked = askInTurn(
      wrong.map(({ item }) => item),
      wrong,
      events,
    );
    this.#part('[data-list]').replaceChildren(...wrong.map((question) => this.#lineOf(question)));
    this.#part('[data-wrong]').hidden = wrong.length === 0;
  }

  #show(calibration: Calibration): void {
    const none = CONFIDENCES.every((level) => calibration[level].given === 0);
    this.#part('[data-verdict]').textContent = this.#words[none ? 'none' : sayCalibration(calibration)]!;
    this.#part('table').hidden = none;
    for (const level of CONFIDENCES) {
      const { given, right } = calibration[level];
      this.#part(`[data-level=${level}] [data-given]`).textContent = String(given);
      const percent = given === 0 ? '–' : `${right} (${Math.round((100 * right) / given)}%)`;
      this.#part(`[data-level=${level}] [data-right]`).textContent = percent;
    }
  }

  /** A link to the question, by its module's name on this page. */
  #lineOf({ item, number }: KnownQuestion): HTMLElement {
    const module = moduleOf(item);
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = `${this.dataset['modules']}${module}/#${itemAnchor(itemOfQuestion(item))}`;
    const name = document.querySelector(`[data-title="${CSS.escape(module)}"]`)!;
    link.append(...name.cloneNode(true).childNodes, ' · ', fillBlanks(this.#words['number']!, { number }));
    line.append(link);
    return line;
  }

  async #ask(): Promise<void> {
    const list = this.#part('[data-overview]');
    list.hidden = true;
    await askItems(this.#part('[data-session]'), this.#asked, 'reviewed');
    list.hidden = false;
    document.dispatchEvent(new CustomEvent('hb-reviewed'));
  }
}
customElements.define('hb-calibration', CalibrationElement);

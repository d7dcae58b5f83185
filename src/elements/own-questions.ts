import { fetchCheckWords } from '../browser/check-words.ts';
import { saveFile } from '../browser/save-file.ts';
import { readSmall, writeSmall } from '../browser/small-store.ts';
import type { Issue } from '../core/content-rules/issue.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import type { Lang } from '../core/language/words.ts';
import type { OwnQuiz } from '../core/own/own-item.ts';
import { clearOwnForm, readOwnForm } from './own-form.ts';
import { element, letterOf } from './result-tables.ts';

/** Where what is being written is kept until the next visit. */
const STORE = 'own-questions';
/** The reader of YAML is fetched when somebody writes questions. */
const judging = () => import('../core/own/judge-own.ts');

/** Where a trainer writes questions: a text in the handbook's YAML, and a form that writes such a text. */
export class OwnQuestionsElement extends HTMLElement {
  #words: Record<string, string> = {};

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    const file = this.querySelector<HTMLInputElement>('input[type=file]')!;
    this.#text.value ||= readSmall(STORE) ?? '';
    this.#text.addEventListener('input', () => this.#kept());
    const on = (part: string, listener: () => void) =>
      this.querySelector(`[data-${part}]`)!.addEventListener('click', listener);
    on('check', () => (this.#text.value.trim() === '' ? this.#say(this.#word('none')) : void this.read()));
    on('open', () => file.click());
    on('keep', () => saveFile('questions.yaml', this.#text.value, 'application/yaml'));
    on('add', () => void this.#add());
    file.addEventListener('change', () => void this.#take(file));
    const kind = this.querySelector<HTMLSelectElement>('[name=own-kind]')!;
    const show = () =>
      this.querySelectorAll<HTMLElement>('[data-for]').forEach(
        (part) => (part.hidden = part.dataset['for'] !== kind.value),
      );
    kind.addEventListener('change', show);
    show();
  }

  get #lang(): Lang {
    return document.documentElement.dataset['lang'] as Lang;
  }
  get #text(): HTMLTextAreaElement {
    return this.querySelector('[name=own]')!;
  }

  #kept(): void {
    writeSmall(STORE, this.#text.value || null);
    this.#say();
  }

  #say(...lines: string[]): void {
    const faults = this.querySelector<HTMLElement>('.faults')!;
    delete faults.dataset['fine'];
    faults.replaceChildren(...lines.map((line) => element('p', line)));
  }

  #word(key: string, values: Record<string, string | number> = {}): string {
    return fillBlanks(this.#words[key] ?? key, values);
  }

  /** The questions as they stand; `null` where something is wrong with them, which is then said. */
  async read(): Promise<OwnQuiz | null> {
    if (this.#text.value.trim() === '') return (this.#say(), { lang: this.#lang, items: [] });
    const judged = await this.#judge(this.#text.value);
    if (!judged) return null;
    const { lang, items, issues } = judged;
    if (issues.length === 0) {
      this.#say(this.#word('fine', { count: items.length }));
      this.querySelector<HTMLElement>('.faults')!.dataset['fine'] = '';
      return { lang, items };
    }
    const sentences = await this.#sentencesOf(issues);
    this.#say(...issues.map(({ line }, i) => this.#word('fault', { line, sentence: sentences[i]! })));
    this.#pointAt(issues[0]!.line);
    return null;
  }

  async #judge(yaml: string) {
    const { judgeOwn } = await judging().catch(() => ({ judgeOwn: null }));
    return judgeOwn ? judgeOwn(yaml, this.#lang) : (this.#say(this.#word('failed')), null);
  }

  /** Opens the text and puts the cursor on a line of it. */
  #pointAt(line: number): void {
    this.querySelector('details')!.open = true;
    const text = this.#text;
    const before = text.value
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length;
    const start = before + Number(line > 1);
    text.focus();
    text.setSelectionRange(start, start + (text.value.slice(start).split('\n')[0] ?? '').length);
  }

  async #take(file: HTMLInputElement): Promise<void> {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    this.#text.value = chosen.size > 400_000 ? '' : await chosen.text();
    file.value = '';
    this.#kept();
    await this.read();
  }

  /** Writes the question of the form at the end of the text, once nothing is wrong with it. */
  async #add(): Promise<void> {
    const form = this.querySelector<HTMLElement>('.own-form')!;
    const item = readOwnForm(form);
    const writing = await import('../core/own/write-own.ts').catch(() => null);
    const judged = writing && (await this.#judge(writing.withOwnItem('', item)));
    if (!judged) return this.#say(this.#word('failed'));
    if (judged.issues.length > 0) {
      this.#say(...(await this.#sentencesOf(judged.issues)));
      // They stand below the text, which may be out of sight from the form.
      return this.querySelector('.faults')!.scrollIntoView({ block: 'nearest' });
    }
    this.#text.value = writing.withOwnItem(this.#text.value, item);
    clearOwnForm(form);
    this.#kept();
    if (await this.read()) form.querySelector<HTMLElement>('textarea, input')!.focus();
  }

  /** What is wrong in the words of the handbook's own check; without a network, at least its code. */
  async #sentencesOf(issues: readonly Issue[]): Promise<string[]> {
    const sentences = await fetchCheckWords().catch((): Record<string, string> => ({}));
    return issues.map(({ code, params }) => {
      const field = this.#nameOf(String(params['field']));
      return fillBlanks(sentences[code] ?? code, code === 'unknown-key' ? params : { ...params, field });
    });
  }

  /** A place in the YAML by its name in the form: `items.0.options.1.why` is the reason of option B. */
  #nameOf(place: string): string {
    const within = place.replace(/^items\.\d+\.?/, '').replace(/\.(?:zh|en)$/, '');
    const [, option, part] = /^\w+\.(\d+)\.(text|why)$/.exec(within) ?? [];
    if (part) return this.#word(`field-${part}`, { letter: letterOf(Number(option)) });
    return this.#words[`field-${within.replace('.', '-')}`] ?? place;
  }
}
customElements.define('hb-own-questions', OwnQuestionsElement);

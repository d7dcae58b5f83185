import { fetchCheckWords } from '../browser/check-words.ts';
import { saveFile } from '../browser/save-file.ts';
import { readSmall, writeSmall } from '../browser/small-store.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import type { Lang } from '../core/language/words.ts';
import type { OwnItem } from '../core/own/own-item.ts';
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
    on('check', () => void this.read());
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
    this.querySelector('.faults')!.replaceChildren(...lines.map((line) => element('p', line)));
  }

  #word(key: string, values: Record<string, string | number> = {}): string {
    return fillBlanks(this.#words[key] ?? key, values);
  }

  /** The questions as they stand; `null` where something is wrong with them, which is then said. */
  async read(): Promise<OwnItem[] | null> {
    if (this.#text.value.trim() === '') return (this.#say(this.#word('none')), []);
    const judged = await this.#judge(this.#text.value);
    if (!judged) return null;
    const { items, issues } = judged;
    if (issues.length === 0) return (this.#say(this.#word('fine', { count: items.length })), items);
    const sentences = await fetchCheckWords().catch(() => null);
    this.#say(
      ...issues.map(({ code, line, params }) =>
        this.#word('fault', { line, sentence: fillBlanks(sentences?.[code] ?? code, params) }),
      ),
    );
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
      const sentences = await fetchCheckWords().catch(() => null);
      return this.#say(
        ...judged.issues.map(({ code, params }) =>
          fillBlanks(sentences?.[code] ?? code, { ...params, field: this.#nameOf(String(params['field'])) }),
        ),
      );
    }
    this.#text.value = writing.withOwnItem(this.#text.value, item);
    clearOwnForm(form);
    this.#kept();
    if (await this.read()) form.querySelector<HTMLElement>('textarea, input')!.focus();
  }

  /** A field of the form by its name on the page: `items.0.options.1.why` is the reason of option B. */
  #nameOf(field: string): string {
    const [, option, part] = /\.(\d+)\.(text|why)$/.exec(field.replace(/^items\.0/, '')) ?? [];
    if (part) return this.#word(`field-${part}`, { letter: letterOf(Number(option)) });
    return this.#word(`field-${field.replace(/^items\.0\./, '').replace('.', '-')}`);
  }
}
customElements.define('hb-own-questions', OwnQuestionsElement);

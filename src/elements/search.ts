import { searchText, type TextHit } from '../browser/full-text.ts';
import { findNames, loadCard } from '../browser/lookup-source.ts';
import { readQuery, writeQuery } from '../browser/query.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { thingPath } from '../core/language/page-path.ts';
import { isLang, LANG_TAG, type Lang } from '../core/language/words.ts';
import type { Hit } from '../core/lookup/look-up.ts';
import { excerptLine, hitLine, span } from './result-lines.ts';

/** How long typing must pause before the full text is asked, in milliseconds. */
const TEXT_PAUSE_MILLIS = 200;

/** The search page: names at once, cards for the best of them, then places in the text, in one list. */
export class SearchElement extends HTMLElement {
  #words: Record<string, string> = {};
  #base = '/';
  #lang: Lang = 'zh';
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Counts searches, so that a slow answer to an old query is dropped. */
  #turn = 0;

  get #input(): HTMLInputElement {
    return this.querySelector('input')!;
  }
  get #list(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-results]')!;
  }

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    this.#base = this.dataset['base'] ?? '/';
    const { lang } = document.documentElement.dataset;
    if (isLang(lang)) this.#lang = lang;
    this.#input.addEventListener('input', () => void this.#search(TEXT_PAUSE_MILLIS));
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search(0);
    });
    window.addEventListener('popstate', () => this.#takeQuery());
    // Whoever typed before this script had come keeps what was typed.
    if (this.#input.value) void this.#search(0);
    else this.#takeQuery();
  }

  #takeQuery(): void {
    this.#input.value = readQuery();
    void this.#search(0);
  }

  async #search(pauseMillis: number): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#input.value.trim();
    clearTimeout(this.#pause);
    writeQuery(query);
    if (!query) return this.#show('idle', [], this.#words['lead'] ?? '');
    this.#list.dataset['state'] = 'searching';
    const render = async (hits: readonly Hit[]) => {
      const lines = await Promise.all(hits.map((hit, place) => this.#nameLine(hit, place)));
      if (turn === this.#turn) this.#show('searching', lines, this.#words['searching'] ?? '');
      return lines;
    };
    const hits = await findNames(this.#base, query, undefined, (first) => void render(first)).catch(() => []);
    const names = await render(hits);
    if (turn !== this.#turn) return;
    this.#pause = setTimeout(() => void this.#searchText(turn, query, hits, names), pauseMillis);
  }

  async #searchText(turn: number, query: string, hits: readonly Hit[], names: HTMLElement[]): Promise<void> {
    let failed = false;
    const found = await searchText(this.#base, query, LANG_TAG[this.#lang]).catch((): TextHit[] => {
      failed = true;
      return [];
    });
    if (turn !== this.#turn) return;
    const named = new Set(hits.map(({ entry }) => thingPath(this.#base, this.#lang, entry.kind, entry.id)));
    const places = found.filter(({ url }) => !named.has(url)).map((hit) => this.#textLine(hit));
    const lines = [...names, ...places];
    this.#show('done', lines, this.#countWords(lines.length, query, failed));
  }

  #countWords(count: number, query: string, failed: boolean): string {
    if (failed) return this.#words['failed'] ?? '';
    if (count === 0)
      return `${fillBlanks(this.#words['none'] ?? '', { query })} ${this.#words['none-hint'] ?? ''}`;
    return fillBlanks(this.#words[count === 1 ? 'found-one' : 'found'] ?? '', { count });
  }

  #show(state: 'idle' | 'searching' | 'done', lines: readonly HTMLElement[], count: string): void {
    this.#list.replaceChildren(...lines);
    this.querySelector('[data-count]')!.textContent = count;
    this.#list.dataset['state'] = state;
  }

  async #nameLine(hit: Hit, place: number): Promise<HTMLElement> {
    const line = document.createElement('li');
    const link = document.createElement('a');
    const { kind, id } = hit.entry;
    link.href = thingPath(this.#base, this.#lang, kind, id);
    const [name, other, badge] = hitLine(hit, this.#lang, this.#words);
    link.append(name!);
    line.append(link, badge!, ' ', other!);
    // The best names say at once what they mean; the rest wait for a click.
    if (place > 2 && hit.quality !== 'exact') return line;
    const card = await loadCard(this.#base, this.#lang, kind, id).catch(() => null);
    if (!card) return line;
    const text = document.createElement('p');
    text.textContent = card.text;
    if (card.pinyin) line.append(' ', span(card.pinyin, 'pinyin', 'zh-Latn-pinyin'));
    line.append(text);
    if (place === 0 && hit.quality === 'exact') line.className = 'answer-card';
    return line;
  }

  #textLine({ url, title, kind, excerpt }: TextHit): HTMLElement {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    link.append(span(title, 'name'));
    line.append(link, span(this.#words[`kind-${kind}`] ?? '', 'kind'), excerptLine(excerpt));
    return line;
  }
}
customElements.define('hb-search', SearchElement);

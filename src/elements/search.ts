import { findExactly } from '../browser/exact-text.ts';
import { searchWords } from '../browser/full-text.ts';
import type { TextHit } from '../core/lookup/excerpt.ts';
import { findAnswers, findNames, prepareNames } from '../browser/lookup-source.ts';
import { loadUnits } from '../browser/lookup-units.ts';
import { readSearch, writeSearch, type Search } from '../browser/query.ts';
import { forgetSearches, readSearches, rememberSearch } from '../browser/recent-searches.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { thingPath } from '../core/language/page-path.ts';
import { isLang, LANG_TAG, otherLang, type Lang } from '../core/language/words.ts';
import { isByName, isQuestion, type Hit } from '../core/lookup/look-up.ts';
import { announcer } from './announce.ts';
import { nameGroups, textGroup } from './result-groups.ts';

/**
 * How long typing must pause before the texts are asked, in milliseconds: longer than a key that is held down repeats.
 * Names are answered at each key.
 */
const TEXT_PAUSE_MILLIS = 40;

type State = 'idle' | 'searching' | 'done';

/** How many results stand in groups of them. */
const countOf = (groups: readonly HTMLElement[]): number =>
  groups.reduce((sum, group) => sum + group.querySelectorAll('ol > li').length, 0);

/** The search page: the best names with their cards, other names by kind, then places in the text. */
export class SearchElement extends HTMLElement {
  #words: Record<string, string> = {};
  #base = '/';
  #lang: Lang = 'zh';
  #pause: ReturnType<typeof setTimeout> | undefined;
  #announce: (text: string) => void = () => {};
  /** Counts searches, so that a slow answer to an old query is dropped. */
  #turn = 0;

  #part<T extends HTMLElement>(name: string): T {
    return this.querySelector<T>(`[data-${name}]`)!;
  }
  get #input(): HTMLInputElement {
    return this.querySelector('input')!;
  }
  get #search(): Search {
    const chosen = (name: string) => this.#part<HTMLSelectElement>(name).value;
    return { query: this.#input.value.trim(), kind: chosen('kind'), unit: chosen('unit') };
  }

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    this.#base = this.dataset['base'] ?? '/';
    const { lang } = document.documentElement.dataset;
    if (isLang(lang)) this.#lang = lang;
    void prepareNames(this.#base);
    this.#announce = announcer(this.#part('status'));
    this.#input.addEventListener(
      'input',
      ({ isComposing }) => void this.#find(isComposing ? null : TEXT_PAUSE_MILLIS),
    );
    // What an input method puts in is whole words, so nothing more is waited for.
    this.#input.addEventListener('compositionend', () => void this.#find(0));
    this.#part('filters').addEventListener('change', () => void this.#find(0));
    this.#part('whole-text').addEventListener('click', () => void this.#find(0, true));
    this.#part('forget').addEventListener('click', () => this.#forget());
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#settle();
      void this.#find(0, true);
    });
    this.#part('results').addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) rememberSearch(this.#input.value);
    });
    window.addEventListener('popstate', () => this.#takeSearch());
    // Whoever typed before this script had come keeps what was typed.
    if (this.#input.value) void this.#find(0);
    else this.#takeSearch();
  }

  #takeSearch(): void {
    const { query, kind, unit } = readSearch();
    this.#input.value = query;
    this.#part<HTMLSelectElement>('kind').value = kind;
    this.#part<HTMLSelectElement>('unit').value = unit;
    void this.#find(0);
  }

  /** A query that was sent gets its own place in the history: the next one is put behind it. */
  #settle(): void {
    rememberSearch(this.#input.value);
    writeSearch(this.#search, 'settle');
  }

  #forget(): void {
    forgetSearches();
    this.#showIdle();
    this.#input.focus();
  }

  /** Answers by name at once, and by the texts after a pause; letters that an input method may still change (`null`) by name only. */
  async #find(pauseMillis: number | null, wholeText = false): Promise<void> {
    const turn = ++this.#turn;
    const search = this.#search;
    clearTimeout(this.#pause);
    const pause = new Promise((resolve) => {
      if (pauseMillis !== null) this.#pause = setTimeout(resolve, pauseMillis);
    });
    this.#part('whole-text').hidden = true;
    if (!search.query) {
      writeSearch(search);
      return this.#showIdle();
    }
    this.#part('results').dataset['state'] = 'searching';
    // Texts may still put the answers to a question in another order.
    const render = (found: readonly Hit[]) =>
      this.#showNames(turn, search, isQuestion(found) ? found.filter(isByName) : found);
    const hits = await findNames(this.#base, search.query, undefined, (first) => void render(first)).catch(
      () => [],
    );
    const names = await render(hits);
    if (turn !== this.#turn) return;
    writeSearch(search);
    // What has its own page is answered; its name in other texts is looked for when that is asked for.
    if (hits[0]?.quality === 'exact' && names.length > 0 && !wholeText) {
      this.#showDone(search, names);
      this.#part('whole-text').hidden = false;
      return;
    }
    await pause;
    if (turn === this.#turn) await this.#findInText(turn, search, hits, names);
  }

  /** Shows the hits of the chosen kind and unit, unless something else is asked meanwhile. */
  async #showNames(turn: number, search: Search, hits: readonly Hit[]): Promise<HTMLElement[]> {
    const chosen = await this.#keepChosen(hits, search);
    const groups = nameGroups(chosen, this.#base, this.#lang, this.#words);
    if (turn === this.#turn) this.#showSearching(groups);
    return groups;
  }

  /** The hits of the chosen kind and unit. */
  async #keepChosen(hits: readonly Hit[], { kind, unit }: Search): Promise<readonly Hit[]> {
    const ofKind = kind ? hits.filter(({ entry }) => entry.kind === kind) : hits;
    if (!unit) return ofKind;
    const units = await loadUnits(this.#base).catch(() => null);
    return units ? ofKind.filter(({ entry }) => units[`${entry.kind}/${entry.id}`] === unit) : ofKind;
  }

  /**
   * Adds what the texts say: where they hold the query letter by letter, before pages that only answer it as a question;
   * where none does, places with its words.
   */
  async #findInText(turn: number, search: Search, hits: readonly Hit[], names: HTMLElement[]): Promise<void> {
    const [exact, answers] = await Promise.all([
      findExactly(this.#base, search, this.#lang).catch((): TextHit[] => []),
      isQuestion(hits) ? findAnswers(this.#base, search.query).catch(() => hits) : hits,
    ]);
    const asked = isQuestion(hits) ? await this.#keepChosen(answers, search) : [];
    if (turn !== this.#turn) return;
    const draw = (some: readonly Hit[], best?: number) =>
      nameGroups(some, this.#base, this.#lang, this.#words, best);
    const named = new Set(
      hits.filter(isByName).map(({ entry }) => thingPath(this.#base, this.#lang, entry.kind, entry.id)),
    );
    const drawPlaces = (places: readonly TextHit[]) =>
      textGroup(
        places.filter(({ url }) => !named.has(url)),
        search.query,
        this.#words,
      );
    if (exact.length > 0) {
      const others = asked.filter((hit) => !isByName(hit));
      return this.#showDone(search, [...names, ...drawPlaces(exact), ...draw(others, 0)]);
    }
    if (asked.length > 0) names = draw(asked);
    this.#showSearching(names);
    const found = await searchWords(this.#base, search, LANG_TAG[this.#lang]).catch(() => null);
    if (turn === this.#turn) this.#showDone(search, [...names, ...drawPlaces(found ?? [])], found === null);
  }

  /** What has been found by name, while the texts are still looked through. */
  #showSearching(groups: readonly HTMLElement[]): void {
    const count = countOf(groups);
    const words = this.#words[count === 0 ? 'searching' : 'searching-on'] ?? '';
    this.#show('searching', groups, fillBlanks(words, { count }));
  }

  #showDone({ query }: Search, groups: readonly HTMLElement[], failed = false): void {
    const count = countOf(groups);
    this.#show('done', groups, failed ? (this.#words['failed'] ?? '') : this.#countWords(count, query));
  }

  #countWords(count: number, query: string): string {
    if (count === 0)
      return `${fillBlanks(this.#words['none'] ?? '', { query })} ${this.#words['none-hint'] ?? ''}`;
    return fillBlanks(this.#words[count === 1 ? 'found-one' : 'found'] ?? '', { count });
  }

  #showIdle(): void {
    this.#show('idle', [], this.#words['lead'] ?? '');
    const searches = readSearches();
    this.#part('recent').hidden = searches.length === 0;
    this.#part('recent-list').replaceChildren(...searches.map((query) => this.#link(query)));
  }

  #link(query: string): HTMLLIElement {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = `?${new URLSearchParams({ q: query })}`;
    link.textContent = query;
    line.append(link);
    return line;
  }

  #show(state: State, groups: readonly HTMLElement[], count: string): void {
    const results = this.#part('results');
    // What stays is not touched: a finger or the focus may be on it. Old results stay, pale, until there are new ones.
    if (groups.length > 0 || state !== 'searching') {
      const changed = groups.findIndex((group, i) => results.children[i] !== group);
      const kept = changed < 0 ? groups.length : changed;
      for (const old of [...results.children].slice(kept)) old.remove();
      results.append(...groups.slice(kept));
      delete results.dataset['old'];
    } else results.dataset['old'] = '';
    this.#part('count').textContent = count;
    this.#announce(state === 'done' ? count : '');
    this.#part('start').hidden = state === 'searching' || groups.length > 0;
    this.#part('filters').hidden = state === 'idle';
    const other = this.#part<HTMLAnchorElement>('other-language');
    // It stands below the results, so it waits for them.
    other.parentElement!.hidden = state === 'idle' || (state === 'searching' && groups.length === 0);
    other.search = new URLSearchParams({ q: this.#input.value.trim() }).toString();
    other.lang = LANG_TAG[otherLang(this.#lang)];
    results.dataset['state'] = state;
  }
}
customElements.define('hb-search', SearchElement);

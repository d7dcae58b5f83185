import { onFragment, readFragment, wholeAddress } from '../browser/address.ts';
import { fetchAssignable } from '../browser/assignable-source.ts';
import { readAssignment } from '../browser/assignment-code.ts';
import { fetchPage } from '../browser/page-source.ts';
import type { Assignable, AssignableQuestion } from '../core/assignment/assignable.ts';
import { askedBy, knownIds } from '../core/assignment/asked.ts';
import { MOST_QR, type Assignment } from '../core/assignment/assignment.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { ownKeyRow, ownSheet, ownWrong } from './own-paper.ts';
import { element } from './result-tables.ts';

/** A module's papers as their own page has them, and which of its items are asked (all of them, or some). */
type Papers = { readonly title: string; readonly page: Document; readonly only: readonly string[] | null };

/**
 * The papers of an assignment: the sheets of its modules one after another, with one answer strip through all of them,
 * in the order in which paper answers are typed. What a module's own paper says is lifted, not written again.
 */
export class PrintAssignmentElement extends HTMLElement {
  #words: Record<string, string> = {};
  #stop = new AbortController();

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    onFragment(() => void this.#open(), this.#stop.signal);
    void this.#open();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #text(key: string, values: Record<string, string | number> = {}): string {
    return fillBlanks(this.#words[key] ?? key, values);
  }
  #part<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }
  #say(key: string): void {
    this.#part('.result').textContent = key && this.#text(key);
  }

  async #open(): Promise<void> {
    this.#part('.body').hidden = true;
    delete this.dataset['ready'];
    const code = readFragment();
    if (!code) return this.#say('no-code');
    const all = await fetchAssignable().catch(() => null);
    if (!all) return this.#say('failed');
    const decoded = await readAssignment(code, knownIds(all));
    if (decoded.kind === 'problem') return this.#say(decoded.problem);
    const { assignment } = decoded;
    const papers = await this.#papers(assignment, all).catch(() => null);
    if (!papers) return this.#say('failed');
    this.#say('');
    this.#drawFacts(assignment);
    this.#part<HTMLAnchorElement>('[data-collect]').href = `${this.dataset['results']}#${code}`;
    this.#drawAsks(papers, assignment);
    this.#drawKey(papers, assignment);
    this.#drawPacks(papers, assignment);
    this.#number(askedBy(assignment, all));
    await this.#drawQr(code);
    this.#part('.body').hidden = false;
    this.dataset['ready'] = '';
  }

  #papers({ modules, items }: Assignment, all: Assignable): Promise<Papers[]> {
    const wanted = all.modules.flatMap(({ id, title }) => {
      const single = items.filter((item) => item.startsWith(`${id}.`));
      const isWhole = modules.includes(id);
      return isWhole || single.length > 0 ? [{ id, title, only: isWhole ? null : single }] : [];
    });
    return Promise.all(
      wanted.map(async ({ id, title, only }) => ({
        title,
        only,
        page: await fetchPage(`${this.dataset['print']}${id}/`),
      })),
    );
  }

  #drawFacts({ title, group, due, note }: Assignment): void {
    for (const place of this.querySelectorAll('h1, [data-title]'))
      place.textContent = title || this.#text('default-title');
    const facts = [group && this.#text('group', { group }), due && this.#text('due', { due }), note];
    this.#part('.facts-list').replaceChildren(...facts.filter(Boolean).map((fact) => element('li', fact)));
  }

  async #drawQr(code: string): Promise<void> {
    const link = wholeAddress(`${this.dataset['learner']}#${code}`);
    const { drawQr } = await import('../browser/draw-qr.ts');
    this.#part('.qr').replaceChildren(...(link.length <= MOST_QR ? [drawQr(link, this.#text('qr'))] : []));
  }

  /** What a page has for the items that are asked, copied into this one. */
  #lift({ page, only }: Papers, selector: string): HTMLElement[] {
    const isAsked = (found: Element) => {
      const name = (found.closest('[data-question]') ?? found.querySelector('[data-question]'))!;
      return only === null || only.includes(name.getAttribute('data-question')!.split('#')[0]!);
    };
    return [...page.querySelectorAll<HTMLElement>(selector)]
      .filter(isAsked)
      .map((found) => document.importNode(found, true));
  }

  #heading(papers: readonly Papers[], at: number): HTMLElement {
    return element('h3', `${at + 1}. ${papers[at]!.title}`);
  }

  #drawAsks(papers: readonly Papers[], { own }: Assignment): void {
    const asks = papers.flatMap((one, i) => [this.#heading(papers, i), ...this.#lift(one, '.paper-item')]);
    const written = own
      ? [
          element('h3', this.#text('own')),
          ...own.items.map((item, i) => ownSheet(this, item, i + 1, own.lang, this.#words)),
        ]
      : [];
    this.#part('[data-asks]').replaceChildren(...asks, ...written);
  }

  #drawKey(papers: readonly Papers[], { own }: Assignment): void {
    const rows = papers.flatMap((one, i) =>
      this.#lift(one, '.key tr[data-question]').map((row) => {
        const question = row.querySelector('td')!;
        if (papers.length > 1) question.prepend(`${i + 1} · `);
        return row;
      }),
    );
    const written = (own?.items ?? []).map((item, i) => ownKeyRow(item, i + 1, own!.lang, this.#words));
    this.#part('.key tbody').replaceChildren(...rows, ...written);
  }

  /** The packs of whole modules; of single questions there is no evening to plan. */
  #drawPacks(papers: readonly Papers[], { own }: Assignment): void {
    const packs = papers.flatMap((one, i) => {
      if (one.only) return [];
      const pack = document.importNode(one.page.querySelector('#pack')!, true);
      for (const part of pack.querySelectorAll('h2, .label, .actions')) part.remove();
      return [this.#heading(papers, i), ...pack.children];
    });
    const wrong = (own?.items ?? []).map((item, i) => ownWrong(item, i + 1, own!.lang, this.#words));
    this.#part('[data-packs]').replaceChildren(
      ...packs,
      ...(wrong.length > 0 ? [element('h3', this.#text('own')), ...wrong] : []),
    );
    this.#part('#pack').hidden = packs.length + wrong.length === 0;
  }

  /** Gives every question its place in the one strip, on the sheet and in the key. */
  #number(asked: readonly AssignableQuestion[]): void {
    const places = new Map(asked.map(({ question }, i) => [question, i + 1]));
    const placeOf = (part: HTMLElement) => places.get(part.dataset['question']!);
    for (const ask of this.querySelectorAll<HTMLElement>('.ask[data-question]')) {
      const number = placeOf(ask);
      ask.querySelector('.run')!.textContent = number
        ? this.#text('strip-place', { number })
        : this.#text('strip-none');
    }
    for (const row of this.querySelectorAll<HTMLElement>('.key tr[data-question]')) {
      row.querySelector('th')!.textContent = String(placeOf(row) ?? '–');
    }
    this.#part('.strip').replaceChildren(
      ...[...places].map(([question, place]) => {
        const row = this.#part(`.key tr[data-question="${CSS.escape(question)}"]`);
        const kind = asked[place - 1]!.kind;
        const line = element('li', '');
        const box = element('span', kind === 'single' || kind === 'multiple' ? '' : '+ / x');
        box.className = 'box';
        const label = row.querySelector('td')!.textContent.trim();
        line.append(element('b', String(place)), element('small', label), box);
        return line;
      }),
    );
  }
}
customElements.define('hb-print-assignment', PrintAssignmentElement);

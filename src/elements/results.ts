import { fetchAssignable } from '../browser/assignable-source.ts';
import { readFragment } from '../browser/address.ts';
import { saveFile } from '../browser/save-file.ts';
import { readSmall, writeSmall } from '../browser/small-store.ts';
import type { AssignableQuestion } from '../core/assignment/assignable.ts';
import { decodeAssignment } from '../core/assignment/assignment.ts';
import { editionTag, questionsOf } from '../core/assignment/questions.ts';
import { tagOf } from '../core/coding/sealed.ts';
import { enableForms } from './enable-forms.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { collectSlips, type Collected } from '../core/results/collect-slips.ts';
import { resultRows, toCsv } from '../core/results/csv.ts';
import { itemStatistics, worthDiscussing, type ItemStatistics } from '../core/results/item-statistics.ts';
import { readPaper } from '../core/slip/paper.ts';
import { decodeSlip, encodeSlip, findSlips } from '../core/slip/slip.ts';
import { element, letterOf, percent, tableRow } from './result-tables.ts';

/** Slips read between two pauses, so that ten thousand do not freeze the page. */
const SLICE = 200;
/** A slip as it is kept on this device; typed from paper or not. */
type Kept = { code: string; paper: boolean };
type Assigned = { tag: number; edition: number; questions: AssignableQuestion[] };

/** The trainer's count: many slips in, who and what out, all on this device. */
export class ResultsElement extends HTMLElement {
  #words: Record<string, string> = {};
  #assigned: Assigned | null = null;
  #kept: Kept[] = [];
  #cancelled = false;

  async connectedCallback(): Promise<void> {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    const collect = this.querySelector<HTMLFormElement>('form.collect')!;
    const files = this.querySelector<HTMLInputElement>('input[type=file]')!;
    const submit = (form: HTMLFormElement, take: () => Promise<void>) =>
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        void take();
      });
    submit(collect, () => this.#take(this.#slips.value));
    submit(this.querySelector('.paper form')!, () => this.#takePaper());
    files.addEventListener('change', () => void this.#takeFiles(files));
    this.#on('[data-files]', () => files.click());
    this.#on('[data-stop]', () => (this.#cancelled = true));
    this.#on('[data-csv]', () => this.#saveCsv());
    this.#on('[data-print]', () => print());
    this.#on('[data-clear]', () => this.#clear());
    this.querySelector('[name=anonymous]')!.addEventListener('change', () => this.#show());
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      if (event.dataTransfer) void this.#takeFiles(event.dataTransfer);
    });
    this.#link.addEventListener('change', () => void this.#assign());
    const code = readFragment();
    if (code) this.#link.value = code;
    if (code) await this.#assign();
    enableForms(this);
    this.dataset['ready'] = '';
  }

  get #link(): HTMLInputElement {
    return this.querySelector('[name=link]')!;
  }
  get #slips(): HTMLTextAreaElement {
    return this.querySelector('[name=slips]')!;
  }
  get #store(): string {
    return `results:${this.#assigned!.tag}`;
  }

  #on(selector: string, listener: () => void): void {
    this.querySelector(selector)!.addEventListener('click', listener);
  }

  #text(key: string, values: Record<string, string | number> = {}): string {
    return fillBlanks(this.#words[key] ?? key, values);
  }

  #say(...lines: string[]): void {
    this.querySelector('.result')!.replaceChildren(...lines.map((line) => element('p', line)));
  }

  /** Reads the assignment of the link; what was collected for it on this device comes back. */
  async #assign(): Promise<boolean> {
    const code = this.#link.value.trim().split('#').at(-1) ?? '';
    if (!code) return (this.#say(this.#text('no-assignment')), false);
    const all = await fetchAssignable().catch(() => null);
    if (!all) return (this.#say(this.#text('failed')), false);
    const known = { modules: all.modules.map(({ id }) => id), items: all.questions.map(({ item }) => item) };
    const decoded = decodeAssignment(code, known);
    if (decoded.kind === 'problem') return (this.#say(this.#text('bad-link')), false);
    const questions = questionsOf(decoded.assignment, all.questions) as AssignableQuestion[];
    const tag = tagOf(code);
    if (this.#assigned?.tag === tag) return true;
    this.#assigned = { tag, edition: editionTag(questions), questions };
    this.#kept = readKept(readSmall(this.#store));
    this.#show();
    return true;
  }

  async #takeFiles(source: { files: FileList | null }): Promise<void> {
    const texts = await Promise.all([...(source.files ?? [])].map((file) => file.text()));
    await this.#take(texts.join('\n'));
  }

  async #take(text: string): Promise<void> {
    if (!(await this.#assign())) return;
    const { slips, damaged } = findSlips(text);
    if (slips.length + damaged.length === 0) return this.#say(this.#text('nothing'));
    const known = new Set(this.#kept.map(({ code }) => code));
    const before = known.size;
    const stop = this.querySelector<HTMLElement>('[data-stop]')!;
    this.#cancelled = false;
    stop.hidden = slips.length <= SLICE;
    for (const [i, slip] of slips.entries()) {
      if (i > 0 && i % SLICE === 0) {
        this.#say(this.#text('working', { done: i, total: slips.length }));
        await new Promise((resolve) => setTimeout(resolve));
        if (this.#cancelled) break;
      }
      const code = encodeSlip(slip);
      if (known.has(code)) continue;
      known.add(code);
      this.#kept.push({ code, paper: false });
    }
    stop.hidden = true;
    this.#slips.value = '';
    const isKept = this.#keep();
    const collected = this.#show();
    this.#say(
      this.#text('found', {
        added: slips.length,
        fresh: known.size - before,
        people: collected.rows.length,
      }),
      ...(damaged.length > 0
        ? [
            this.#text('damaged', {
              count: damaged.length,
              codes: damaged.map((code) => code.slice(0, 16)).join(' '),
            }),
          ]
        : []),
      ...this.#warnings(collected),
      ...(isKept ? [] : [this.#text('not-kept')]),
    );
  }

  async #takePaper(): Promise<void> {
    if (!(await this.#assign())) return;
    const [name, answers] = ['name', 'answers'].map((field) =>
      this.querySelector<HTMLInputElement>(`.paper [name=${field}]`)!,
    ) as [HTMLInputElement, HTMLInputElement];
    if (!name.value.trim()) {
      name.focus();
      return this.#say(this.#text('paper-name-missing'));
    }
    const { tag, edition, questions } = this.#assigned!;
    const read = readPaper(answers.value, questions);
    if (read.problems.length > 0) {
      answers.focus();
      return this.#say(...read.problems.map((problem) => this.#text('paper-problem', problem)));
    }
    const slip = { assignment: tag, edition, name: name.value, answers: read.answers };
    this.#kept.push({ code: encodeSlip(slip), paper: true });
    const isKept = this.#keep();
    const collected = this.#show();
    this.#say(
      this.#text('paper-added', { name: name.value.trim() }),
      ...this.#warnings(collected),
      ...(isKept ? [] : [this.#text('not-kept')]),
    );
    name.value = '';
    answers.value = '';
    name.focus();
  }

  #warnings({ foreign, sameNames }: Collected): string[] {
    return [
      ...(foreign.length > 0 ? [this.#text('foreign', { count: foreign.length })] : []),
      ...(sameNames.length > 0 ? [this.#text('same-names', { names: sameNames.join(' · ') })] : []),
    ];
  }

  #keep(): boolean {
    return writeSmall(this.#store, JSON.stringify(this.#kept));
  }

  #collected(): Collected {
    const { tag, edition, questions } = this.#assigned!;
    const slips = this.#kept.flatMap(({ code, paper }) => {
      const slip = decodeSlip(code);
      return slip ? [{ slip, paper }] : [];
    });
    return collectSlips(slips, tag, edition, questions.length);
  }

  #show(): Collected {
    const collected = this.#collected();
    const statistics = itemStatistics(
      this.#assigned!.questions,
      collected.rows.map(({ slip }) => slip.answers),
    );
    const anonymous = this.querySelector<HTMLInputElement>('[name=anonymous]')!.checked;
    this.querySelector('.items tbody')!.replaceChildren(...statistics.map((one) => this.#itemRow(one)));
    this.querySelector<HTMLElement>('.people')!.hidden = anonymous;
    this.querySelector('.people tbody')!.replaceChildren(
      ...(anonymous ? [] : collected.rows.map((row) => this.#personRow(row))),
    );
    const worth = worthDiscussing(statistics).slice(0, 8);
    this.querySelector('.discuss')!.replaceChildren(
      ...(worth.length > 0
        ? worth.map((one) => this.#discussLine(one))
        : [element('li', this.#text('discuss-none'))]),
    );
    this.querySelector<HTMLElement>('.body')!.hidden = collected.rows.length === 0;
    return collected;
  }

  #stem(question: AssignableQuestion): HTMLAnchorElement {
    const place = this.#assigned!.questions.indexOf(question) + 1;
    return Object.assign(element('a', `${place}. ${question.stem}`), { href: question.url });
  }

  #itemRow(one: ItemStatistics): HTMLTableRowElement {
    const { answered, rightFirst, difficulty, discrimination, chosen, confidentlyWrong } = one;
    return tableRow(this.#stem(one.question as AssignableQuestion), [
      String(answered),
      String(rightFirst),
      difficulty === null ? this.#text('none') : percent(difficulty),
      discrimination === null ? this.#text('none') : discrimination.toFixed(2),
      chosen.map((count, i) => `${letterOf(i)} ${count}`).join(' · ') || this.#text('none'),
      String(confidentlyWrong),
    ]);
  }

  #discussLine(one: ItemStatistics): HTMLLIElement {
    const line = element('li', '');
    const told = one.chosen.map((count, i) => `${letterOf(i)} ${count}`).join(' · ');
    const share = `${this.#text('difficulty')} ${percent(one.difficulty!)}`;
    line.append(
      this.#stem(one.question as AssignableQuestion),
      element('small', told ? `${share} · ${told}` : share),
    );
    return line;
  }

  #personRow(row: Collected['rows'][number]): HTMLTableRowElement {
    const count = (outcome: string) =>
      String(row.slip.answers.filter((answer) => answer.outcome === outcome).length);
    const done = row.slip.answers.filter(({ outcome }) => outcome !== 'none').length;
    const name = row.paper ? `${row.name} (${this.#text('from-paper')})` : row.name;
    const line = tableRow(element('span', name), [
      `${done} / ${row.slip.answers.length}`,
      count('first'),
      count('later'),
      count('wrong'),
    ]);
    const remove = element('button', '×');
    remove.type = 'button';
    remove.setAttribute('aria-label', this.#text('remove', { name: row.name }));
    remove.addEventListener('click', () => {
      const code = encodeSlip(row.slip);
      this.#kept = this.#kept.filter((one) => one.code !== code);
      this.#keep();
      this.#show();
    });
    const cell = element('td', '');
    cell.append(remove);
    line.append(cell);
    return line;
  }

  #saveCsv(): void {
    const anonymous = this.querySelector<HTMLInputElement>('[name=anonymous]')!.checked;
    const { questions } = this.#assigned!;
    const stems = questions.map(({ stem }, i) => `${i + 1}. ${stem}`);
    const rows = resultRows(this.#text('name'), stems, questions, this.#collected().rows, anonymous);
    saveFile('results.csv', toCsv(rows), 'text/csv');
  }

  #clear(): void {
    this.#kept = [];
    writeSmall(this.#store, null);
    this.#show();
    this.#say(this.#text('cleared'));
  }
}
customElements.define('hb-results', ResultsElement);

/** What was kept, or nothing where it cannot be read. */
function readKept(text: string | null): Kept[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((one): one is Kept => typeof one?.code === 'string' && typeof one.paper === 'boolean')
      : [];
  } catch {
    return [];
  }
}

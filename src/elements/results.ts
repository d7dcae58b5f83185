import { readFragment } from '../browser/address.ts';
import { codeIn } from '../browser/assignment-code.ts';
import { saveFile } from '../browser/save-file.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import type { Collected } from '../core/results/collect-slips.ts';
import { itemRows, resultRows, toCsv } from '../core/results/csv.ts';
import { decodeSlip, findSlips, SLIP_MARK } from '../core/slip/slip.ts';
import { drawResults } from './draw-results.ts';
import { enableForms } from './enable-forms.ts';
import { takePaper } from './paper-form.ts';
import { element } from './result-tables.ts';
import type { ScanSlipsElement } from './scan-slips.ts';
import { SlipCount } from './slip-count.ts';

/** Slips read between two pauses, so that ten thousand do not freeze the page. */
const SLICE = 200;

/** The trainer's count: many slips in, who and what out, all on this device. */
export class ResultsElement extends HTMLElement {
  #words: Record<string, string> = {};
  #count: SlipCount | null = null;
  /** The link that the count is of. */
  #counted = '';
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
    this.#anonymous.addEventListener('change', () => {
      this.#count!.anonymous = this.#anonymous.checked;
      this.#show();
    });
    this.addEventListener(
      'hb-scanned',
      ({ target, detail }) => void this.#takeScanned(detail, target as ScanSlipsElement),
    );
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
  get #anonymous(): HTMLInputElement {
    return this.querySelector('[name=anonymous]')!;
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

  /** The count of the link's assignment; what was collected for it on this device comes back. */
  async #assign(): Promise<SlipCount | null> {
    const link = this.#link.value;
    if (this.#count && link === this.#counted) return this.#count;
    const opened = await SlipCount.open(link);
    if (typeof opened === 'string') return (this.#say(this.#text(opened)), null);
    this.#counted = link;
    this.#count = opened;
    this.#anonymous.checked = opened.anonymous;
    this.#show();
    return opened;
  }

  /** Files of learners; one without a slip and with a link is the assignment itself. */
  async #takeFiles(source: { files: FileList | null }): Promise<void> {
    const texts = await Promise.all([...(source.files ?? [])].map((file) => file.text()));
    const link = texts.find((text) => /#[\w-]+\s*$/.test(text) && !text.includes(SLIP_MARK));
    if (link) this.#link.value = codeIn(link);
    const count = link ? await this.#assign() : this.#count;
    if (link && !count) return;
    const others = texts.filter((text) => text !== link);
    if (others.length > 0) return this.#take(others.join('\n'));
    if (count) this.#say(this.#text('opened', { questions: count.questions.length }));
  }

  async #take(text: string): Promise<void> {
    const count = await this.#assign();
    if (!count) return;
    const { slips, damaged } = findSlips(text);
    if (slips.length + damaged.length === 0) return this.#say(this.#text('nothing'));
    const before = count.size;
    const stop = this.querySelector<HTMLElement>('[data-stop]')!;
    this.#cancelled = false;
    stop.hidden = slips.length <= SLICE;
    for (const [i, slip] of slips.entries()) {
      if (i > 0 && i % SLICE === 0) {
        this.#say(this.#text('working', { done: i, total: slips.length }));
        await new Promise((resolve) => setTimeout(resolve));
        if (this.#cancelled) break;
      }
      count.add(slip);
    }
    stop.hidden = true;
    this.#slips.value = '';
    const notKept = this.#keep(count);
    const collected = this.#show();
    const codes = damaged.map((code) => code.slice(0, 16)).join(' ');
    const fresh = count.size - before;
    this.#say(
      this.#text('found', { added: slips.length, fresh, people: collected.rows.length }),
      ...(damaged.length > 0 ? [this.#text('damaged', { count: damaged.length, codes })] : []),
      ...this.#warnings(collected),
      ...notKept,
    );
  }

  async #takePaper(): Promise<void> {
    const count = await this.#assign();
    if (!count) return;
    const { said, isTaken } = takePaper(this.querySelector('.paper')!, count, this.#words);
    if (!isTaken) return this.#say(...said);
    const notKept = this.#keep(count);
    this.#say(...said, ...this.#warnings(this.#show()), ...notKept);
  }

  /** One code before the camera: taken, known already, of another assignment, or no slip at all. */
  async #takeScanned(text: string, scanner: ScanSlipsElement): Promise<void> {
    const count = await this.#assign();
    if (!count) return scanner.stop('no-assignment');
    const slip = decodeSlip(text.trim());
    if (!slip) return scanner.announce(this.#text('scan-other'));
    const name = this.#anonymous.checked ? this.#text('scan-someone') : slip.name;
    if (!count.fits(slip)) return scanner.announce(this.#text('scan-foreign', { name }));
    if (count.has(slip)) return scanner.announce(this.#text('scan-known', { name }));
    count.add(slip);
    const notKept = this.#keep(count);
    const people = this.#show().rows.length;
    scanner.announce([this.#text('scan-taken', { name, people }), ...notKept].join(' '));
  }

  #warnings({ foreign, sameNames }: Collected): string[] {
    const names = this.#anonymous.checked ? this.#text('scan-someone') : sameNames.join(' · ');
    return [
      ...(foreign.length > 0 ? [this.#text('foreign', { count: foreign.length })] : []),
      ...(sameNames.length > 0 ? [this.#text('same-names', { names })] : []),
    ];
  }

  /** Stores the count; where that is not allowed, the sentence that says so. */
  #keep(count: SlipCount): string[] {
    return count.keep() ? [] : [this.#text('not-kept')];
  }

  #show(): Collected {
    const count = this.#count!;
    const collected = count.collect();
    drawResults(this, {
      questions: count.questions,
      rows: collected.rows,
      statistics: count.statistics(collected),
      anonymous: this.#anonymous.checked,
      words: this.#words,
      remove: ({ slip }) => {
        count.remove(slip);
        this.#show();
      },
    });
    return collected;
  }

  #saveCsv(): void {
    const count = this.#count!;
    const stems = count.questions.map(({ stem }, i) => `${i + 1}. ${stem}`);
    const collected = count.collect();
    const heads = [...this.querySelectorAll('.items thead th')].map((head) => head.textContent.trim());
    const rows = this.#anonymous.checked
      ? itemRows(heads, stems, count.statistics(collected))
      : resultRows(this.#text('name'), stems, count.questions, collected.rows);
    saveFile('results.csv', toCsv(rows), 'text/csv');
  }

  #clear(): void {
    this.#count!.clear();
    this.#show();
    this.#say(this.#text('cleared'));
  }
}
customElements.define('hb-results', ResultsElement);

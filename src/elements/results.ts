import { onFragment, readFragment } from '../browser/address.ts';
import { codeIn } from '../browser/assignment-code.ts';
import { inSlices } from '../browser/in-slices.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { takeSlips, type Account } from '../core/results/take-slips.ts';
import { decodeSlip, SLIP_MARK } from '../core/slip/slip.ts';
import { drawResults, PAGE_ROWS } from './draw-results.ts';
import { enableForms } from './enable-forms.ts';
import { takePaper } from './paper-form.ts';
import { listRecent } from './recent-list.ts';
import { element } from './result-tables.ts';
import type { ScanSlipsElement } from './scan-slips.ts';
import { SlipCount } from './slip-count.ts';
import { accounted, namesakes, saveTable, summary } from './tell-count.ts';

/** The trainer's count: many slips in, who and what out, all on this device. */
export class ResultsElement extends HTMLElement {
  #words: Record<string, string> = {};
  #count: SlipCount | null = null;
  /** The link that the count is of. */
  #counted = '';
  #cancelled = false;
  /** Place of the first learner in the table. */
  #from = 0;

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
    this.#on('[data-csv]', () => {
      const heads = [...this.querySelectorAll('.items thead th')].map((head) => head.textContent.trim());
      void saveTable(this.#count!, heads, this.#words);
    });
    this.#on('[data-latest]', () => this.#keepLatest());
    this.#on('[data-earlier]', () => this.#turn(-1));
    this.#on('[data-later]', () => this.#turn(1));
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
    listRecent(this.querySelector('.recent')!, this.#words);
    onFragment(() => void this.#open(), new AbortController().signal);
    await this.#open();
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

  /** The assignment that the address names, if any. */
  async #open(): Promise<void> {
    const code = readFragment();
    if (!code) return;
    this.#link.value = code;
    await this.#assign();
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
    const stop = this.querySelector<HTMLElement>('[data-stop]')!;
    this.#cancelled = false;
    let account: Account | null = null;
    const done = await inSlices(
      takeSlips(text, (slip) => count.add(slip)),
      (soFar) => {
        account = soFar;
        stop.hidden = false;
        this.#say(this.#text('working', { done: soFar.read, percent: Math.floor(soFar.share * 100) }));
        return !this.#cancelled;
      },
    );
    stop.hidden = true;
    account = done ?? account!;
    if (account.read === 0) return this.#say(this.#text('nothing'));
    if (done) this.#slips.value = '';
    const notKept = this.#keep(count);
    this.#show();
    this.#say(
      ...(done ? [] : [this.#text('stopped')]),
      ...accounted(account, count.slips.size, this.#words),
      ...namesakes(count, this.#words),
      ...notKept,
    );
  }

  async #takePaper(): Promise<void> {
    const count = await this.#assign();
    if (!count) return;
    const { said, isTaken } = takePaper(this.querySelector('.paper')!, count, this.#words);
    if (!isTaken) return this.#say(...said);
    const notKept = this.#keep(count);
    this.#show();
    this.#say(...said, ...namesakes(count, this.#words), ...notKept);
  }

  /** One code before the camera: taken, known already, of another assignment, or no slip at all. */
  async #takeScanned(text: string, scanner: ScanSlipsElement): Promise<void> {
    const count = await this.#assign();
    if (!count) return scanner.stop('no-assignment');
    const slip = decodeSlip(text.trim());
    if (!slip) return scanner.announce(this.#text('scan-other'));
    const name = this.#anonymous.checked ? this.#text('scan-someone') : slip.name;
    if (!count.slips.fits(slip)) return scanner.announce(this.#text('scan-foreign', { name }));
    if (count.slips.has(slip)) return scanner.announce(this.#text('scan-known', { name }));
    count.add(slip);
    const notKept = this.#keep(count);
    this.#show();
    const people = count.slips.size;
    scanner.announce([this.#text('scan-taken', { name, people }), ...notKept].join(' '));
  }

  /** Stores the count; where that is not allowed, the sentence that says so. */
  #keep(count: SlipCount): string[] {
    return count.keep() ? [] : [this.#text('not-kept')];
  }

  #show(): void {
    const count = this.#count!;
    const lines = summary(count, this.#words).map((line) => element('p', line));
    this.querySelector('.of')!.replaceChildren(...lines);
    this.querySelector<HTMLElement>('[data-latest]')!.hidden = count.slips.sameNames.length === 0;
    this.#from = drawResults(this, {
      questions: count.questions,
      rows: count.slips.rows,
      from: this.#from,
      statistics: count.slips.statistics(),
      anonymous: count.anonymous,
      passPercent: count.assignment.passPercent,
      session: this.dataset['session']!,
      words: this.#words,
      remove: ({ slip }) => {
        count.remove(slip);
        this.#show();
      },
    });
  }

  /** Shows the learners before or after those in the table. */
  #turn(pages: 1 | -1): void {
    this.#from += pages * PAGE_ROWS;
    this.#show();
  }

  /** Those who went on and handed in again count once, with what they sent last. */
  #keepLatest(): void {
    const gone = this.#count!.keepLatest();
    this.#show();
    this.#say(this.#text('latest-kept', { count: gone }));
  }

  #clear(): void {
    this.#count!.clear();
    this.#show();
    this.#say(this.#text('cleared'));
  }
}
customElements.define('hb-results', ResultsElement);

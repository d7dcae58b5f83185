import { saveFile } from '../browser/save-file.ts';
import { clearRecord, merge } from '../browser/record-upkeep.ts';
import { readAll } from '../browser/record-store.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { foldModule, groupByItem, type KnownModule, type ModuleStudy } from '../core/record/fold-study.ts';
import { parseRecordFile, RECORD_FILE_MAX_BYTES, toRecordFile } from '../core/record/record-file.ts';

/** The reader's own record: how far each module is, the file to keep, and clearing a shared computer. */
export class RecordElement extends HTMLElement {
  #words: Record<string, string> = {};
  #stop = new AbortController();

  async connectedCallback(): Promise<void> {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    this.#stop = new AbortController();
    const file = this.querySelector<HTMLInputElement>('input[type=file]')!;
    const dialog = this.querySelector('dialog')!;
    this.#on('[data-export]', () => void this.#export());
    this.#on('[data-import]', () => file.click());
    this.#on('[data-clear]', () => dialog.showModal());
    this.#on('[data-cancel]', () => dialog.close());
    this.#on('[data-clear-now]', () => void this.#clear(dialog));
    file.addEventListener('change', () => void this.#import(file), { signal: this.#stop.signal });
    await this.#show();

  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #on(selector: string, listener: () => void): void {
    for (const button of this.querySelectorAll(selector))
      button.addEventListener('click', listener, { signal: this.#stop.signal });
  }

  #say(key: string, values: Record<string, number> = {}): void {
    this.querySelector('.result')!.textContent = fillBlanks(this.#words[key] ?? key, values);
  }

  async #show(): Promise<void> {
    const { events, setAside } = await readAll();
    const byItem = groupByItem(events);
    const modules: KnownModule[] = JSON.parse(this.dataset['known'] ?? '[]');
    for (const module of modules) this.#showModule(module.id, foldModule(module, byItem));
    if (setAside > 0) this.#say('set-aside', { count: setAside });
    else if (events.length === 0) this.#say('empty');
    this.dataset['ready'] = '';
  }

  #showModule(id: string, study: ModuleStudy): void {
    const day = new Intl.DateTimeFormat(this.dataset['tag'], { dateStyle: 'medium' });
    const cells: Record<string, string> = {
      read: `${study.sectionsRead} / ${study.sections}`,
      answered: `${study.answered} / ${study.questions}`,
      right: String(study.right),
      first: String(study.firstRight),
      last: study.lastAtMillis === null ? '–' : day.format(study.lastAtMillis),
    };
    for (const [column, text] of Object.entries(cells))
      this.querySelector(`[data-module="${id}"] [data-column="${column}"]`)!.textContent = text;
  }

  async #export(): Promise<void> {
    const { events } = await readAll();
    const now = new Date().toISOString();
    saveFile(`handbook-record-${now.slice(0, 10)}.json`, toRecordFile(events, now));
    this.#say('exported', { count: events.length });
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const text = file.size > RECORD_FILE_MAX_BYTES ? null : await file.text();
    input.value = '';
    if (text === null) return this.#say('too-large');
    const parsed = parseRecordFile(text);
    if (parsed.kind === 'problem') return this.#say(parsed.problem);
    try {
      const added = await merge(parsed.events);
      await this.#show();
      this.#say(parsed.complete ? 'imported' : 'imported-damaged', { added, read: parsed.events.length });
    } catch {
      this.#say('import-failed');
    }
  }

  async #clear(dialog: HTMLDialogElement): Promise<void> {
    dialog.close();
    try {
      await clearRecord();
      await this.#show();
      this.#say('cleared');
    } catch {
      this.#say('clear-failed');
    }
  }
}
customElements.define('hb-record', RecordElement);

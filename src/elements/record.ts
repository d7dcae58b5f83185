import { makeBackupCode, readBackupCode } from '../browser/backup-code.ts';
import { exportRecord } from '../browser/export-record.ts';
import { exportAdvice } from '../browser/last-export.ts';
import { loadKnownModules } from '../browser/known-questions.ts';
import { readNow } from '../browser/now.ts';
import { askToPersist, isPersistent } from '../browser/persistence.ts';
import { readAll } from '../browser/record-store.ts';
import { checkRecord, clearRecord, merge, readBackup, undoMerge } from '../browser/record-upkeep.ts';
import { saveFile } from '../browser/save-file.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import type { RecordEvent } from '../core/record/event.ts';
import { previewMerge } from '../core/record/merge.ts';
import { parseRecordFile, RECORD_FILE_MAX_BYTES } from '../core/record/record-file.ts';
import { showComing, showStudy } from './record-study.ts';

/** What is about to be imported, and whether its file was whole. */
type Incoming = { readonly events: readonly RecordEvent[]; readonly isWhole: boolean };
type Values = Readonly<Record<string, string | number>>;

/** The reader's own record: how far each module is, copies to keep, and clearing a shared computer. */
export class RecordElement extends HTMLElement {
  #words: Record<string, string> = {};
  #incoming: Incoming | null = null;
  #stop = new AbortController();

  async connectedCallback(): Promise<void> {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    this.#stop = new AbortController();
    const file = this.#part<HTMLInputElement>('input[type=file]');
    const clearing = this.#part<HTMLDialogElement>('[data-clearing]');
    const preview = this.#part<HTMLDialogElement>('[data-preview]');
    this.#on('[data-export]', () => void this.#export());
    this.#on('[data-import]', () => file.click());
    this.#on('[data-import-now]', () => void this.#import(preview));
    this.#on('[data-undo]', () => void this.#undo());
    this.#on('[data-backup]', () => void this.#saveBackup());
    this.#on('[data-make-code]', () => void this.#makeCode());
    this.#on('[data-read-code]', () => void this.#readCode());
    this.#on('[data-persist]', () => void this.#persist());
    this.#on('[data-print]', () => print());
    this.#on('[data-clear]', () => clearing.showModal());
    this.#on('[data-clear-now]', () => void this.#clear(clearing));
    for (const dialog of [clearing, preview]) this.#on('[data-cancel]', () => dialog.close());
    file.addEventListener('change', () => void this.#readFile(file), { signal: this.#stop.signal });
    const { problem, restored, single, missing } = await checkRecord();
    const { events, setAside } = await this.#show();
    this.#say(
      problem && this.#sentence(problem),
      restored > 0 && this.#sentence('restored', { count: restored }),
      single > 0 && this.#sentence('single', { count: single }),
      setAside > 0 && this.#sentence('set-aside', { count: setAside }),
      missing > 0 && this.#sentence(events.length === 0 ? 'lost' : 'missing', { count: missing }),
      events.length === 0 && missing === 0 && this.#sentence('empty'),
    );
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #part<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  #on(selector: string, listener: () => void): void {
    for (const button of this.querySelectorAll(selector))
      button.addEventListener('click', listener, { signal: this.#stop.signal });
  }

  #sentence(key: string, values: Values = {}): string {
    return fillBlanks(this.#words[key] ?? key, values);
  }

  #say(...sentences: readonly (string | false | null)[]): void {
    this.#part('.result').textContent = sentences.filter(Boolean).join(' ');
  }

  async #show(): Promise<{ events: readonly RecordEvent[]; setAside: number }> {
    const { events, setAside } = await readAll();
    showStudy(this, events);
    // Without a network and a copy the list of questions cannot be had; the cells then keep their dashes.
    void loadKnownModules().then(
      (known) => showComing(this, events, known, readNow()),
      () => {},
    );
    const { kind, ...numbers } = exportAdvice(events.length);
    this.#part('[data-advice]').textContent = this.#sentence(kind, numbers);
    this.#part('[data-imported]').hidden = (await readBackup()) === null;
    const persistent = await isPersistent();
    this.#part('[data-persistence]').hidden = persistent === null || events.length === 0;
    this.#part('[data-promise]').textContent = this.#sentence(persistent ? 'promised' : 'not-promised');
    this.#part('[data-persist]').hidden = persistent === true;
    return { events, setAside };
  }

  async #export(): Promise<void> {
    const count = await exportRecord();
    await this.#show();
    this.#say(this.#sentence('exported', { count }));
  }

  async #readFile(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const text = file.size > RECORD_FILE_MAX_BYTES ? null : await file.text();
    input.value = '';
    if (text === null) return this.#say(this.#sentence('too-large'));
    const parsed = parseRecordFile(text);
    if (parsed.kind === 'problem') return this.#say(this.#sentence(parsed.problem));
    await this.#preview({ events: parsed.events, isWhole: parsed.complete });
  }

  async #readCode(): Promise<void> {
    const read = await readBackupCode(this.#part<HTMLTextAreaElement>('[data-pasted]').value);
    if (read.kind === 'problem') return this.#say(this.#sentence(read.problem));
    await this.#preview({ events: read.events, isWhole: true });
  }

  /** Says what an import would add, before anything is changed. */
  async #preview(incoming: Incoming): Promise<void> {
    const { added, alreadyHere, span, modules } = previewMerge((await readAll()).events, incoming.events);
    const damaged = !incoming.isWhole && this.#sentence('damaged-file');
    if (!span) return this.#say(damaged, this.#sentence('nothing-new', { count: alreadyHere }));
    const day = new Intl.DateTimeFormat(this.dataset['tag'], { dateStyle: 'long' });
    const values = {
      ...{ added, alreadyHere, from: day.format(span.fromMillis), to: day.format(span.toMillis) },
    };
    this.#part('[data-preview-text]').textContent = [damaged, this.#sentence('preview', values)]
      .filter(Boolean)
      .join(' ');
    this.#part('[data-preview-modules]').replaceChildren(
      ...modules.map(({ module, added }) => {
        const line = document.createElement('li');
        const name = this.querySelector(`[data-module="${CSS.escape(module)}"] a`)?.cloneNode(true);
        line.append(...(name ? [...name.childNodes] : [module]), this.#sentence('preview-count', { added }));
        return line;
      }),
    );
    this.#incoming = incoming;
    this.#part<HTMLDialogElement>('[data-preview]').showModal();
  }

  async #import(preview: HTMLDialogElement): Promise<void> {
    preview.close();
    if (!this.#incoming) return;
    try {
      const added = await merge(this.#incoming.events);
      await this.#show();
      this.#say(this.#sentence('imported', { added }));
    } catch {
      this.#say(this.#sentence('import-failed'));
    }
    this.#incoming = null;
  }

  async #undo(): Promise<void> {
    try {
      const removed = await undoMerge();
      await this.#show();
      this.#say(this.#sentence('undone', { removed }));
    } catch {
      this.#say(this.#sentence('undo-failed'));
    }
  }

  async #saveBackup(): Promise<void> {
    const backup = await readBackup();
    if (backup) saveFile('handbook-record-before-import.json', backup);
  }

  async #makeCode(): Promise<void> {
    const { events } = await readAll();
    const code = events.length === 0 ? '' : await makeBackupCode(events);
    const shown = this.#part<HTMLTextAreaElement>('[data-code]');
    shown.value = code ?? '';
    this.#part('[data-made]').hidden = !code;
    if (code) shown.select();
    const said = code ? 'code-made' : events.length === 0 ? 'nothing-to-export' : 'code-too-long';
    this.#say(this.#sentence(said, { length: code?.length ?? 0 }));
  }

  async #persist(): Promise<void> {
    const granted = await askToPersist();
    await this.#show();
    this.#say(this.#sentence(granted ? 'promised' : 'refused'));
  }

  async #clear(clearing: HTMLDialogElement): Promise<void> {
    clearing.close();
    try {
      await clearRecord();
      await this.#show();
      this.#say(this.#sentence('cleared'));
    } catch {
      this.#say(this.#sentence('clear-failed'));
    }
  }
}
customElements.define('hb-record', RecordElement);

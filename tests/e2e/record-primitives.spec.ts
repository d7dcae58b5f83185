import type { BrowserContext } from '@playwright/test';
import { decodeJournal } from '../../src/core/record/journal.ts';
import { expect, test, type Page } from '../support/test.ts';
import { prepareFaults, type Fault } from '../support/faults.ts';

const MODULE = '/zh/modules/government-execution/';

const question = (page: Page, number = 0) => page.locator(`[data-question*='"kind":"single"']`).nth(number);
const option = (page: Page, at: number, number = 0) => question(page, number).locator('input').nth(at);
const said = (page: Page) => page.locator('hb-record > .result');
const PATIENT = { timeout: 15_000 };
/** Where a store hangs, the page waits for it as long as this before it goes on without, in milliseconds. */
const PATIENCE = 5000;

/** Opens a module; where something `hangs`, the page's clock is put forward instead of waiting with it. */
async function openModule(page: Page, hangs: boolean): Promise<void> {
  await page.goto(MODULE);
  for (const number of [0, 1])
    await expect(async () => {
      if (hangs) await page.clock.fastForward(PATIENCE);
      await expect(question(page, number)).toHaveAttribute('data-ready', '', { timeout: 500 });
    }).toPass(PATIENT);
}

/** Chooses an option, by a click that takes no time on its way, and waits until the page says that this is kept. */
async function choose(page: Page, at: number, number = 0): Promise<void> {
  await question(page, number).evaluate((element, at) => {
    delete (element as HTMLElement).dataset['saved'];
    element.querySelectorAll('input')[at]!.click();
  }, at);
  await expect(question(page, number)).toHaveAttribute('data-saved', 'kept', PATIENT);
  await expect(question(page, number).locator('.saved')).toHaveText('已存在这台设备上');
}

const throws = (call: string, name?: string): Fault => ({ call, how: 'throws', ...(name ? { name } : {}) });
const rejects = (call: string, name?: string): Fault => ({ call, how: 'rejects', ...(name ? { name } : {}) });
const aborts = (call: string, after = 0): Fault => ({ call, how: 'aborts', after });
const inWorker = (fault: Fault): Fault => ({ ...fault, inWorker: true });
const FULL = 'QuotaExceededError';
const store = (call: string) => `IDBObjectStore.prototype.${call}`;
const sync = (call: string) => `FileSystemSyncAccessHandle.prototype.${call}`;
const stream = (call: string) => `FileSystemWritableFileStream.prototype.${call}`;

/** What the database is asked while an answer is written, each call with the ways in which it can go wrong. */
const DATABASE: readonly Fault[] = [
  throws('IDBDatabase.prototype.transaction', 'InvalidStateError'),
  throws('IDBTransaction.prototype.objectStore', 'InvalidStateError'),
  throws(store('get')),
  aborts(store('get')),
  throws(store('add'), FULL),
  aborts(store('add')),
  throws(store('put'), FULL),
  // The last write of a transaction, so that it is the commit that fails.
  aborts(store('put'), 1),
];
const OTHERS: readonly Fault[] = [
  throws('window.localStorage', 'SecurityError'),
  throws('Storage.prototype.getItem'),
  throws('Storage.prototype.setItem', FULL),
  throws('Storage.prototype.removeItem'),
  throws('Navigator.prototype.locks', 'SecurityError'),
  rejects('LockManager.prototype.request', 'AbortError'),
  inWorker(rejects('StorageManager.prototype.getDirectory', 'SecurityError')),
  inWorker(rejects('FileSystemDirectoryHandle.prototype.getFileHandle', 'NotFoundError')),
  inWorker(rejects('FileSystemFileHandle.prototype.createSyncAccessHandle', 'NoModificationAllowedError')),
  inWorker(throws(sync('getSize'))),
  inWorker(throws(sync('write'), FULL)),
  inWorker({ call: sync('write'), how: 'falls-short' }),
  inWorker({ call: sync('write'), how: 'lies' }),
  inWorker(throws(sync('flush'))),
  inWorker(throws(sync('close'))),
];
/** What is asked while a page opens, and the reader waits for it no longer than for a slow page. */
const AT_LOAD: readonly Fault[] = [
  throws('IDBFactory.prototype.open', 'SecurityError'),
  { call: 'IDBFactory.prototype.open', how: 'errors' },
  throws('IDBDatabase.prototype.transaction', 'InvalidStateError'),
  throws(store('get')),
  throws(store('index')),
  throws('IDBIndex.prototype.getAll'),
  throws(store('getAll')),
  throws('window.Worker', 'SecurityError'),
];
const HANGING_AT_LOAD: readonly Fault[] = [
  { call: 'IDBFactory.prototype.open', how: 'hangs' },
  { call: 'window.Worker', how: 'hangs' },
  { call: 'LockManager.prototype.request', how: 'hangs' },
];
const AT_CREATION: readonly Fault[] = [
  throws('IDBDatabase.prototype.createObjectStore'),
  throws(store('createIndex')),
];
/** The journal's other way, where no worker starts. */
const WITHOUT_WORKER: readonly Fault[] = [
  rejects('StorageManager.prototype.getDirectory', 'SecurityError'),
  rejects('FileSystemDirectoryHandle.prototype.getFileHandle', 'NotFoundError'),
  rejects('FileSystemFileHandle.prototype.getFile'),
  rejects('FileSystemFileHandle.prototype.createWritable', 'NoModificationAllowedError'),
  rejects(stream('seek')),
  rejects(stream('write'), FULL),
  rejects(stream('close'), FULL),
];

const nameOf = ({ call, how, name, inWorker }: Fault) =>
  `${call.replace('.prototype', '')}${inWorker ? ' in the worker' : ''} ${how}${name ? ` ${name}` : ''}`;

/** How many faults a reader meets in one visit while answers are written. */
const FAULTS_A_VISIT = 4;

/**
 * A reader who meets one fault after another: a primitive fails once in each visit while the page opens, or once while
 * an answer is written, a few times in each visit. What was chosen the last time is there, and what is chosen now is
 * kept, then and after another answer that nothing befell.
 */
async function meet(
  context: BrowserContext,
  faults: readonly Fault[],
  { atLoad = false, noWorker = false } = {},
): Promise<void> {
  const page = await context.newPage();
  const faulty = await prepareFaults(page, faults);
  if (noWorker) await page.addInitScript(() => delete (globalThis as { Worker?: unknown }).Worker);
  const hangs = faults.some(({ how }) => how === 'hangs');
  if (hangs) await page.clock.install();
  for (const [at, fault] of faults.entries())
    await test.step(nameOf(fault), async () => {
      if (atLoad) await faulty.armAtLoad(at + 1);
      if (atLoad || at % FAULTS_A_VISIT === 0) {
        await openModule(page, hangs);
        if (at > 0)
          for (const number of [0, 1]) await expect(option(page, (at - 1) % 2, number)).toBeChecked();
      }
      if (!atLoad) await faulty.arm(at + 1);
      await choose(page, at % 2);
      await choose(page, at % 2, 1);
      expect(faulty.failed.get(at + 1), `${nameOf(fault)}: has it failed?`).toBe(1);
    });
  await page.close();
}

/** What lies in both copies, as a page without faults leaves them, by number; and what it says to the reader. */
async function lookAfter(page: Page) {
  await page.goto('/zh/record/');
  await expect(page.locator('hb-record')).toHaveAttribute('data-ready', '', PATIENT);
  const { stored, journal } = await page.evaluate(async () => {
    const opening = indexedDB.open('hb-record');
    await new Promise((done) => (opening.onsuccess = done));
    const all = opening.result.transaction('events').objectStore('events').getAll();
    await new Promise((done) => (all.onsuccess = done));
    opening.result.close();
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('record.journal');
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    return { stored: (all.result as { seq: number }[]).map(({ seq }) => seq), journal: [...bytes] };
  });
  const copied = decodeJournal(Uint8Array.from(journal)).entries.map(({ event }) => event.seq);
  const inOrder = (numbers: number[]) => [...new Set(numbers)].toSorted((a, b) => a - b);
  return { stored: inOrder(stored), copied: inOrder(copied), said: await said(page).textContent() };
}

/** Every number from 1 on is in both copies, and no loss is told. */
async function expectWhole(context: BrowserContext, atLeast: number): Promise<string> {
  const { stored, copied, said } = await lookAfter(await context.newPage());
  expect(stored).toEqual(stored.map((_, at) => at + 1));
  expect(stored.length).toBeGreaterThanOrEqual(atLeast);
  expect(copied).toEqual(stored);
  expect(said).not.toMatch(/找不回来|不见了|损坏/);
  return said!;
}

test.describe.configure({ timeout: 120_000 });

for (const [where, settings, ...readers] of [
  ['in the database while an answer is written', {}, DATABASE],
  ['in the small store, the locks and the journal while an answer is written', {}, OTHERS],
  ['while a page opens', { atLoad: true }, AT_LOAD, HANGING_AT_LOAD],
  ['in the journal’s other way, where no worker starts', { noWorker: true }, WITHOUT_WORKER],
] as const)
  test(`${readers.flat().length} primitives fail once each ${where}: nothing is lost, and the reader is told`, async ({
    context,
  }) => {
    for (const faults of readers) await meet(context, faults, settings);
    expect(await expectWhole(context, readers.flat().length)).toMatch(
      /已经用另一份全部补齐|只存进了一份，现在两份都齐了/,
    );
  });

for (const fault of AT_CREATION)
  test(`the database fails once while it is made (${nameOf(fault)}), and is made at the second try`, async ({
    context,
  }) => {
    await meet(context, [fault], { atLoad: true });
    await expectWhole(context, 2);
  });

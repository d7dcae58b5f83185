import { expect, test, type BrowserContext, type Page } from '../support/test.ts';
import { prepareFaults, type Fault } from '../support/faults.ts';
import { toRecordFile } from '../../src/core/record/record-file.ts';
import { answered as answeredAs, storyOf } from '../core/events.ts';
import { answerAtOnce } from '../support/answer.ts';

/*
 * Import, undo and clearing while a primitive of the storage fails once: either it is done, or it is said not to be
 * and then nothing has changed.
 */
const said = (page: Page) => page.locator('hb-record > .result');
const answered = (page: Page, module: string) =>
  page.locator(`[data-module="${module}"] [data-column="answered"]`);

/** Another device's record: one answer in another module. */
const FOREIGN = toRecordFile(storyOf({ item: 'four-deviations.how-to-quote', ...answeredAs('a', true) }), '');

async function openRecord(page: Page): Promise<void> {
  await page.goto('/zh/record/');
  await expect(page.locator('hb-record')).toHaveAttribute('data-ready', '');
}
const chooseFile = (page: Page) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(FOREIGN) });
const pressInDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

async function importForeign(page: Page): Promise<void> {
  await chooseFile(page);
  await pressInDialog(page, '导入');
}
async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: '撤销上次导入' }).click();
}
async function clear(page: Page): Promise<void> {
  await page.getByRole('button', { name: '清空这台设备上的记录' }).click();
  await pressInDialog(page, '清空');
}

const store = (call: string, how: Fault['how'] = 'throws'): Fault => ({
  call: `IDBObjectStore.prototype.${call}`,
  how,
});
const sync = (call: string): Fault => ({
  call: `FileSystemSyncAccessHandle.prototype.${call}`,
  how: 'throws',
  inWorker: true,
});

/** Each with what the reader is told. */
const CASES: readonly [what: keyof typeof DEEDS, fault: Fault, told: RegExp][] = [
  ['import', store('put'), /没有存进去/],
  ['import', store('put', 'aborts'), /没有存进去/],
  ['import', { call: 'IDBDatabase.prototype.transaction', how: 'throws' }, /新增了 1 条|没有存进去/],
  ['import', sync('write'), /新增了 1 条/],
  ['undo', sync('read'), /没能撤销/],
  ['undo', sync('truncate'), /没能撤销/],
  ['undo', sync('write'), /没能撤销/],
  ['undo', store('delete'), /没能撤销/],
  ['undo', store('delete', 'aborts'), /没能撤销/],
  ['clear', sync('truncate'), /没有清空/],
  ['clear', store('clear'), /没有清空/],
  ['clear', store('clear', 'aborts'), /没有清空/],
];
const DEEDS = { import: importForeign, undo, clear };

async function ownAnswer(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('/zh/modules/government-execution/');
  await answerAtOnce(page.locator(`[data-question*='"kind":"single"']`).first());
  await page.close();
}

test('import, undo and clearing that fail half-way are said to have failed, and have changed nothing', async ({
  context,
}) => {
  test.setTimeout(120_000);
  await ownAnswer(context);
  const page = await context.newPage();
  const faulty = await prepareFaults(
    page,
    CASES.map(([, fault]) => fault),
  );
  await openRecord(page);
  for (const [at, [what, fault, told]] of CASES.entries())
    await test.step(`${what}: ${fault.call} ${fault.how}`, async () => {
      const isThere = /^1/.test((await answered(page, 'four-deviations').textContent())!);
      if (what === 'undo' && !isThere) await importForeign(page);
      if (what === 'import' && isThere) await undo(page);
      if (what !== 'clear')
        await expect(answered(page, 'four-deviations')).toHaveText(what === 'undo' ? /^1 / : /^0 /);
      const count = await answered(page, 'four-deviations').textContent();
      await faulty.arm(at + 1);
      await DEEDS[what](page);
      await expect(said(page)).toHaveText(told);
      expect(faulty.failed.get(at + 1), 'has it failed?').toBe(1);
      const isDone = /新增了/.test((await said(page).textContent())!);
      await openRecord(page);
      await expect(said(page)).not.toContainText(/找不回来|不见了/);
      await expect(answered(page, 'government-execution')).toHaveText(/^1 /);
      await expect(answered(page, 'four-deviations')).toHaveText(isDone ? /^1 / : count!);
    });
});

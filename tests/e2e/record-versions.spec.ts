import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from '../support/test.ts';
import { parseRecordFile, toRecordFile } from '../../src/core/record/record-file.ts';
import { answered as answeredAs, drafted, storyOf } from '../core/events.ts';
import { answerAtOnce } from '../support/answer.ts';

const MODULE = '/zh/modules/iron-triangle/';
const said = (page: Page) => page.locator('hb-record > .result');
const answered = (page: Page, module = 'iron-triangle') =>
  page.locator(`[data-module="${module}"] [data-column="answered"]`);
const question = (page: Page, at = 0) => page.locator(`[data-question*='"kind":"single"']`).nth(at);
const input = (page: Page, at = 0) => question(page, at).locator('input').first();

async function openModule(page: Page): Promise<void> {
  await page.goto(MODULE);
  for (const at of [0, 1]) await expect(question(page, at)).toHaveAttribute('data-ready', '');
}
const answer = (page: Page, at = 0) => answerAtOnce(question(page, at));
async function openRecord(page: Page): Promise<void> {
  await page.goto('/zh/record/');
  await expect(page.locator('hb-record')).toHaveAttribute('data-ready', '');
}
async function exported(page: Page) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出记录文件', exact: true }).click();
  const parsed = parseRecordFile(await readFile(await (await download).path(), 'utf8'));
  return parsed.kind === 'record' ? parsed.events : [];
}

test.describe('a database of another edition', () => {
  test('as version 1 made it, frozen, is read and gets its second copy', async ({ page }) => {
    const file = join(import.meta.dirname, '../fixtures/payloads/record-v1.json');
    const { events } = JSON.parse(readFileSync(file, 'utf8')) as { events: { id: string }[] };
    await page.goto('/robots-none');
    // The database's first shape, written without the handbook's own code: it must open for ever.
    await page.evaluate(async (events) => {
      const opening = indexedDB.open('hb-record', 1);
      opening.onupgradeneeded = () => {
        const store = opening.result.createObjectStore('events', { keyPath: 'id' });
        store.createIndex('item', 'item');
        opening.result.createObjectStore('facts');
      };
      await new Promise((done) => (opening.onsuccess = done));
      const write = opening.result.transaction(['events', 'facts'], 'readwrite');
      for (const event of events) write.objectStore('events').put(event);
      write.objectStore('facts').put('18', 'lc');
      await new Promise((done) => (write.oncomplete = done));
      opening.result.close();
    }, events);
    await openRecord(page);
    await expect(said(page)).toHaveText('');
    await expect(page.locator('[data-module="iron-triangle"] [data-column="read"]')).toHaveText(/^1 /);
    expect((await exported(page)).map(({ id }) => id).toSorted()).toEqual(
      events.map(({ id }) => id).toSorted(),
    );
    // The journal alone gives it back.
    await page.goto('/robots-none');
    await page.evaluate(
      () => new Promise((done) => (indexedDB.deleteDatabase('hb-record').onsuccess = done)),
    );
    await openRecord(page);
    await expect(said(page)).toContainText(`浏览器弄丢过 ${events.length} 条记录`);
    expect(await exported(page)).toHaveLength(events.length);
  });

  test('of a newer one is not touched: the reader is told, and the journal takes what comes', async ({
    page,
    context,
  }) => {
    await openModule(page);
    await answer(page, 0);
    // A newer edition opens in another tab and changes the database under this one.
    const newer = await context.newPage();
    await newer.goto('/robots-none');
    const upgraded = await newer.evaluate(async () => {
      const opening = indexedDB.open('hb-record', 2);
      opening.onupgradeneeded = () => void opening.result.createObjectStore('news');
      await new Promise((done) => (opening.onsuccess = done));
      opening.result.close();
      return opening.result.version;
    });
    expect(upgraded).toBe(2);
    await answer(page, 1);
    await openModule(page);
    for (const at of [0, 1]) await expect(input(page, at)).toBeChecked();
    await openRecord(page);
    await expect(said(page)).toContainText('另一个页面打开了更新版本的手册');
    await expect(answered(page)).toHaveText(/^2 /);
    expect((await exported(page)).filter(({ kind }) => kind === 'answered')).toHaveLength(2);
    const untouched = await newer.evaluate(async () => {
      const opening = indexedDB.open('hb-record');
      await new Promise((done) => (opening.onsuccess = done));
      const { version, objectStoreNames } = opening.result;
      opening.result.close();
      return [version, ...objectStoreNames];
    });
    expect(untouched).toEqual([2, 'events', 'facts', 'news']);
  });

  test('without its stores does not stop the journal', async ({ page }) => {
    await page.goto('/robots-none');
    await page.evaluate(async () => {
      const opening = indexedDB.open('hb-record', 1);
      await new Promise((done) => (opening.onsuccess = done));
      opening.result.close();
    });
    await openModule(page);
    await answer(page);
    await openRecord(page);
    await expect(said(page)).toContainText('记录暂时只写进另一份里，没有丢');
    await expect(answered(page)).toHaveText(/^1 /);
  });
});

test('an answer given after all site data was cleared under the open page is kept', async ({
  page,
  context,
  baseURL,
}) => {
  await openModule(page);
  await answer(page, 0);
  const browser = await context.newCDPSession(page);
  await browser.send('Storage.clearDataForOrigin', { origin: baseURL!, storageTypes: 'all' });
  await answer(page, 1);
  await openModule(page);
  await expect(input(page, 1)).toBeChecked();
});

test('answers to items that were changed, withdrawn or are yet to come are kept, not counted and not asked', async ({
  page,
}) => {
  const long = Date.UTC(2026, 0, 1);
  const wrong = { ...answeredAs('never-an-option', false), t: long };
  const events = storyOf(
    // Today's version of this item is 2.
    { item: 'iron-triangle.no-metric', ...wrong },
    { item: 'iron-triangle.area-claim', itemVersion: 99, ...wrong },
    { item: 'iron-triangle.withdrawn', ...wrong },
    { item: 'withdrawn-module.item', ...wrong },
    { kind: 'read', item: 'withdrawn-module/section', t: long },
    { item: 'iron-triangle.withdrawn-thought', ...drafted({ text: '窗口先登记', ticked: [] }), t: long },
    { item: 'iron-triangle.area-claim', kind: 'not-known-yet', data: { any: [1] }, t: long },
  );
  await openRecord(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'r.json',
    mimeType: 'application/json',
    buffer: Buffer.from(toRecordFile(events, '')),
  });
  const preview = page.getByRole('dialog');
  await expect(preview).toContainText('将新增 7 条记录');
  await expect(preview.getByRole('listitem').nth(1)).toHaveText('withdrawn-module：2 条');
  await preview.getByRole('button', { name: '导入', exact: true }).click();
  await expect(said(page)).toHaveText('新增了 7 条记录。');
  await expect(answered(page)).toHaveText(/^0 /);
  expect(await exported(page)).toEqual(events);

  await page.goto(MODULE);
  for (const item of ['no-metric', 'area-claim']) {
    const one = page.locator(`[data-item="iron-triangle.${item}"]`);
    await expect(one).toHaveAttribute('data-ready', '');
    await expect(one).not.toHaveAttribute('data-state');
    await expect(one.locator('input:checked')).toHaveCount(0);
  }
  await page.goto('/zh/review/');
  for (const part of ['review', 'calibration', 'mastery', 'reflections'])
    await expect(page.locator(`hb-${part}`)).toHaveAttribute('data-ready', '');
  await expect(page.getByRole('button', { name: '开始复习' })).toBeHidden();
  await expect(page.locator('[data-mastery="iron-triangle"] [data-sum]')).toHaveText(/^没答过 \d+$/);
  const thought = page.locator('[data-reflection="iron-triangle.withdrawn-thought"]');
  await expect(thought).toContainText('题目已经撤下或换过，你写的还在。');
  await expect(thought.locator('blockquote')).toHaveText('窗口先登记');
  await page.goto('/zh/');
  await expect(page.locator('hb-due')).toBeHidden();
  await expect(page.locator('hb-resume')).toBeHidden();
});

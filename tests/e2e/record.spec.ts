import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '../support/test.ts';

const MODULE = '/zh/modules/iron-triangle/';
const RECORD = '/zh/record/';

async function openRecord(page: Page): Promise<void> {
  await page.goto(RECORD);
  await expect(page.locator('hb-record')).toHaveAttribute('data-ready', '');
}

async function answerOne(page: Page): Promise<void> {
  await page.goto(MODULE);
  const one = page.locator(`[data-question*='"kind":"single"'][data-ready]`).first();
  await one.locator('input').first().check();
  await one.getByRole('button', { name: '核对答案' }).click();
  await expect(one).toHaveAttribute('data-saved', 'kept');
}
const answered = (page: Page) => page.locator('[data-module="iron-triangle"] [data-column="answered"]');
const said = (page: Page) => page.locator('hb-record > .result');

async function exportFile(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出记录文件' }).click();
  return (await download).path();
}

test('a new reader is told that there is nothing yet', async ({ page }) => {
  await openRecord(page);
  await expect(said(page)).toHaveText(/还没有记录/);
});

test('the record shows what has been answered, in either language', async ({ page }) => {
  await answerOne(page);
  await openRecord(page);
  await expect(answered(page)).toHaveText(/^1 \/ \d+$/);
  await page.goto('/en/record/');
  await expect(answered(page)).toHaveText(/^1 \/ \d+$/);
});

test('an exported record brings another device to the same state, and importing it twice changes nothing', async ({
  page,
  browser,
}) => {
  await answerOne(page);
  await openRecord(page);
  const file = await exportFile(page);
  const other = await (await browser.newContext()).newPage();
  await openRecord(other);
  const input = other.locator('input[type=file]');
  await input.setInputFiles(file);
  await expect(said(other)).toHaveText(/新增了 [1-9]\d* 条/);
  await expect(answered(other)).toHaveText(/^1 \/ \d+$/);
  await input.setInputFiles(file);
  await expect(said(other)).toHaveText(/新增了 0 条/);
  await other.context().close();
});

for (const [what, content, words] of [
  ['not JSON', 'hello', '读不懂这个文件'],
  ['another JSON file', '{"name":"x"}', '不是学习记录文件'],
  [
    'from a newer edition',
    '{"format":"execution-power-handbook-record","version":99,"exportedAt":"","events":[],"crc":0}',
    '更新版本',
  ],
] as const) {
  test(`a file that is ${what} is refused with a reason, and the record stays as it was`, async ({
    page,
  }) => {
    await answerOne(page);
    await openRecord(page);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await expect(said(page)).toContainText(words);
    await expect(answered(page)).toHaveText(/^1 \/ \d+$/);
  });
}

test('a damaged file still gives back every sound entry', async ({ page, browser }) => {
  await answerOne(page);
  await openRecord(page);
  const text = await readFile(await exportFile(page), 'utf8');
  const file = JSON.parse(text) as { events: { t: number }[] };
  file.events[0]!.t += 1;
  const other = await (await browser.newContext()).newPage();
  await openRecord(other);
  await other.locator('input[type=file]').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(said(other)).toContainText('文件有损坏');
  await other.context().close();
});

test('clearing offers an export first, and afterwards nothing is left', async ({ page }) => {
  await answerOne(page);
  await openRecord(page);
  await page.getByRole('button', { name: '清空这台设备上的记录' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: '先导出文件' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '清空', exact: true }).click();
  await expect(said(page)).toHaveText('已清空。');
  await page.reload();
  await expect(answered(page)).toHaveText(/^0 \/ \d+$/);
});

test('a record that the browser has wiped is noticed, not taken for a new reader', async ({ page }) => {
  await answerOne(page);
  await page.goto('/zh/about/');
  await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('hb-record').onsuccess = done)));
  await openRecord(page);
  await expect(said(page)).toContainText('原来有记录，现在不见了');
});

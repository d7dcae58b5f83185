import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '../support/test.ts';
import { answerAtOnce } from '../support/answer.ts';

const MODULE = '/zh/modules/government-execution/';
const RECORD = '/zh/record/';

async function openRecord(page: Page): Promise<void> {
  await page.goto(RECORD);
  await expect(page.locator('hb-record')).toHaveAttribute('data-ready', '');
}

async function answerOne(page: Page, module = MODULE): Promise<void> {
  await page.goto(module);
  await answerAtOnce(page.locator(`[data-question*='"kind":"single"']`).first());
}
const answered = (page: Page) =>
  page.locator('[data-module="government-execution"] [data-column="answered"]');
const said = (page: Page) => page.locator('hb-record > .result');

async function exportFile(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出记录文件' }).click();
  return (await download).path();
}

test('a record is shown in either language, stays as it was when a wrong file comes, and is gone when it is cleared', async ({
  page,
}) => {
  await test.step('a new reader is told that there is nothing yet', async () => {
    await openRecord(page);
    await expect(said(page)).toHaveText(/还没有记录/);
  });
  await test.step('printed, the page is a summary that says what it is and is not', async () => {
    await expect(page.getByText('它不是成绩单，也不是证书')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('它不是成绩单，也不是证书')).toBeVisible();
    await expect(page.getByRole('button', { name: '导出记录文件' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  });
  await test.step('the record shows what has been answered, in either language', async () => {
    await answerOne(page);
    await page.goto('/en/record/');
    await expect(answered(page)).toHaveText(/^1 \/ \d+$/);
    await openRecord(page);
    await expect(answered(page)).toHaveText(/^1 \/ \d+$/);
  });
  await test.step('a file that is no record, or of a newer edition, is refused with a reason', async () => {
    for (const [content, words] of [
      ['hello', '读不懂这个文件'],
      ['{"name":"x"}', '不是学习记录文件'],
      [
        '{"format":"execution-power-handbook-record","version":99,"exportedAt":"","events":[],"crc":0}',
        '更新版本',
      ],
    ] as const) {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
      await expect(said(page)).toContainText(words);
      await expect(answered(page)).toHaveText(/^1 \/ \d+$/);
    }
  });
  await test.step('clearing offers an export first, and afterwards neither copy, no draft and no note of it is left', async () => {
    await page.evaluate(() => localStorage.setItem('hb:recent', '["办结"]'));
    await page.getByRole('button', { name: '清空这台设备上的记录' }).click();
    await expect(page.getByRole('dialog').getByRole('button', { name: '先导出文件' })).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: '清空', exact: true }).click();
    await expect(said(page)).toHaveText('已清空。');
    const left = await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const journal = await (await folder.getFileHandle('record.journal')).getFile();
      return [...Object.keys(localStorage), ...Object.keys(sessionStorage), journal.size];
    });
    expect(left).toEqual([0]);
    await page.reload();
    await expect(answered(page)).toHaveText(/^0 \/ \d+$/);
  });
});

test('the record shows what is due, what was confidently wrong and how much was written, by module and unit', async ({
  page,
}) => {
  const start = new Date('2026-09-07T09:00:00+08:00').getTime();
  await page.clock.setFixedTime(start);
  await page.goto('/zh/modules/government-execution/');
  const one = page.locator(`[data-question*='"kind":"single"'][data-ready]`).first();
  const { key } = JSON.parse((await one.getAttribute('data-question'))!) as { key: string };
  await one.locator(`.options input:not([value="${key}"])`).first().check();
  await one.getByRole('radio', { name: '有把握' }).check();
  await one.locator('[data-check]').click();
  await expect(one).toHaveAttribute('data-saved', 'kept');
  const think = page.locator('hb-quiz-think[data-ready]');
  await think.locator('textarea').fill('先问流程通不通。');
  await expect(think).toHaveAttribute('data-saved', 'kept');

  const rows = ['[data-module="government-execution"]', '[data-unit="A"]', 'tfoot [data-total]'];
  const expectCells = async (column: string, number: string) => {
    for (const row of rows) await expect(page.locator(`${row} [data-column=${column}]`)).toHaveText(number);
    await expect(page.locator(`[data-module="iron-triangle"] [data-column=${column}]`)).toHaveText('0');
  };
  await page.goto('/zh/record/');
  await expectCells('sure', '1');
  await expectCells('today', '0');
  await expect(page.locator('[data-thoughts]')).toHaveText('1');
  await page.clock.setFixedTime(start + 7 * 86_400_000);
  await page.goto('/zh/record/');
  await expectCells('today', '1');
  await page.getByRole('link', { name: '看有把握却答错的题' }).click();
  await expect(page).toHaveURL(/\/zh\/review\/#calibration$/);
});

test('a file or a backup code brings another device to the same state, and what it brought can be taken back', async ({
  page,
  browser,
}) => {
  await answerOne(page);
  await openRecord(page);
  const file = await exportFile(page);
  await page.getByText('备份码', { exact: true }).click();
  await page.getByRole('button', { name: '生成备份码' }).click();
  await expect(page.getByLabel('你的备份码')).toHaveValue(/^HBR1\.[\w-]+\.[0-9a-z]+$/);
  const code = await page.getByLabel('你的备份码').inputValue();
  /** The record page of a device that has nothing yet. */
  const onOtherDevice = async (look: (other: Page) => Promise<void>): Promise<void> => {
    const other = await (await browser.newContext()).newPage();
    await openRecord(other);
    await look(other);
    await other.context().close();
  };

  await test.step('importing a file twice changes nothing', () =>
    onOtherDevice(async (other) => {
      const input = other.locator('input[type=file]');
      await input.setInputFiles(file);
      const preview = other.getByRole('dialog', { name: '导入之前先看一看' });
      await expect(preview).toContainText(/将新增 [1-9]\d* 条记录，时间从 .+ 到 .+/);
      await expect(preview.getByRole('listitem')).toHaveText([/：[1-9]\d* 条/]);
      await expect(answered(other)).toHaveText(/^0 /);
      await preview.getByRole('button', { name: '导入' }).click();
      await expect(said(other)).toHaveText(/新增了 [1-9]\d* 条/);
      await expect(answered(other)).toHaveText(/^1 \/ \d+$/);
      await input.setInputFiles(file);
      await expect(said(other)).toHaveText(/新增了 0 条/);
      // The home page takes nobody for a new reader who brought a record along.
      expect(await other.evaluate(() => localStorage.getItem('hb:witness'))).toBe('0');
    }));
  await test.step('a damaged file still gives back every sound entry', () =>
    onOtherDevice(async (other) => {
      const { events, ...rest } = JSON.parse(await readFile(file, 'utf8')) as { events: { t: number }[] };
      const damaged = JSON.stringify({ ...rest, events: [...events, { ...events[0], t: 1 }] });
      await other
        .locator('input[type=file]')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(damaged) });
      await expect(other.getByRole('dialog')).toContainText('文件有损坏');
      await other.getByRole('button', { name: '导入', exact: true }).click();
      await expect(said(other)).toHaveText(/新增了 [1-9]\d* 条/);
    }));
  await test.step('a cut code is refused, a wrapped one read; the import can be undone, and what was written since stays', () =>
    onOtherDevice(async (other) => {
      await other.getByText('备份码', { exact: true }).click();
      await other.getByLabel('粘贴备份码').fill(code.slice(0, -9));
      await other.getByRole('button', { name: '读取备份码' }).click();
      await expect(said(other)).toContainText('备份码不完整');
      await other.getByLabel('粘贴备份码').fill(`${code.slice(0, 20)}\n ${code.slice(20)}`);
      await other.getByRole('button', { name: '读取备份码' }).click();
      await other.getByRole('button', { name: '导入', exact: true }).click();
      await expect(answered(other)).toHaveText(/^1 /);
      await answerOne(other, '/zh/modules/four-deviations/');
      await openRecord(other);
      await other.getByRole('button', { name: '撤销上次导入' }).click();
      await expect(said(other)).toContainText('已撤销');
      // Neither copy brings it back.
      await other.reload();
      await expect(answered(other)).toHaveText(/^0 /);
      await expect(other.locator('[data-module="four-deviations"] [data-column="answered"]')).toHaveText(
        /^1 /,
      );
    }));
});

test('the reader is told kindly when the last export is long ago', async ({ page }) => {
  await page.clock.install({ time: '2026-09-01T08:00:00' });
  await answerOne(page);
  await openRecord(page);
  await exportFile(page);
  await expect(page.locator('[data-advice]')).toContainText('上次导出是 0 天前');
  await page.clock.setSystemTime('2026-09-07T09:00:00');
  await answerOne(page, '/zh/modules/four-deviations/');
  await openRecord(page);
  await expect(page.locator('[data-advice]')).toContainText('上次导出是 6 天前');
  await expect(page.locator('[data-advice]')).toContainText('该再导出一次了');
});

test('a reader who never opens the record is told to export it where they are, and can do it there or put it off', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-09-01T08:00:00' });
  const reminder = page.locator('hb-remind aside');
  const visit = async (address: string) => {
    await page.goto(address);
    await expect(page.locator('hb-due')).toHaveCount(address === '/zh/' ? 1 : 0);
  };
  await answerOne(page);
  await visit('/zh/');
  await expect(reminder).toBeHidden();
  await page.goto(MODULE);
  const one = page.locator(`[data-question*='"kind":"single"'][data-ready]`).first();
  await one.evaluate(async (element) => {
    type Question = HTMLElement & { save(kind: string, data: object): Promise<void> };
    for (let n = 0; n < 30; n++) await (element as Question).save('drafted', { n });
  });
  await visit('/zh/');
  await expect(reminder).toContainText(/你 3\d 条学习记录，还没有导出过/);
  await page.goto('/en/review/');
  await expect(reminder).toContainText(/holds 3\d entries/);
  await reminder.getByRole('button', { name: 'Not now' }).click();
  await expect(reminder).toContainText('nothing more about it for five days');
  await page.reload();
  await expect(page.locator('hb-review')).toHaveAttribute('data-ready', '');
  await expect(reminder).toBeHidden();
  await page.clock.setSystemTime('2026-09-07T09:00:00');
  await page.goto('/zh/');
  const download = page.waitForEvent('download');
  await reminder.getByRole('button', { name: '导出记录文件' }).click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { events: unknown[] };
  expect(file.events.length).toBeGreaterThan(30);
  await expect(reminder).toContainText('已导出');
  await page.goto('/zh/review/');
  await expect(page.locator('hb-review')).toHaveAttribute('data-ready', '');
  await expect(reminder).toBeHidden();
});

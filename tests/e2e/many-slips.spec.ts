import { readFile, writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import type { Assignable } from '../../src/core/assignment/assignable.ts';
import { encodeAssignment } from '../../src/core/assignment/assignment.ts';
import { editionTag, questionsOf } from '../../src/core/assignment/questions.ts';
import { tagOf } from '../../src/core/coding/sealed.ts';
import { encodeSlip, OUTCOMES, SURENESS, type Slip } from '../../src/core/slip/slip.ts';
import { chanceFrom } from '../core/seeded.ts';
import { readBuilt } from '../support/site.ts';
import { watchTasks } from '../support/main-thread.ts';
import { expect, test } from '../support/test.ts';

/** A slice of work holds 200 slips at most (`browser/in-slices.ts`), and after each the page says how far it is. */
const SLICES = 10_000 / 200;
/** `npm run test:long` also holds the page to this: the longest its main thread may work at one go, in milliseconds. */
const MOST_MILLIS = Number(process.env['LONGEST_TASK'] ?? 0);

const { below, oneOf, times } = chanceFrom(11);
const facts = { title: '全市学习', note: '', group: '', due: '', passPercent: 0 };
const CODE = encodeAssignment({ ...facts, modules: ['iron-triangle', 'triangle-process'], items: [] });
const { questions } = JSON.parse(readBuilt('assigned/zh.json').toString()) as Assignable;
const asked = questionsOf({ modules: ['iron-triangle', 'triangle-process'], items: [] }, questions);
const slipOf = (name: string, more: Partial<Slip> = {}): string =>
  encodeSlip({
    assignment: tagOf(CODE),
    edition: editionTag(asked),
    name,
    answers: asked.map(({ options }) => ({
      outcome: oneOf(OUTCOMES),
      sureness: oneOf(SURENESS),
      choice: options.length > 0 ? below(options.length) : null,
    })),
    ...more,
  });
const good = times(9_700, (at) => slipOf(`学员${at}`));
const given = [
  ...good,
  ...good.slice(0, 100),
  ...times(100, (at) => slipOf(`别班${at}`, { assignment: 1 })),
  ...times(100, (at) => slipOf(`坏${at}`).replace(/.$/, '~').slice(0, -3)),
];

/** Opens a file of them all from the disk: whatever a test runs in the page to hand it over would be measured too. */
async function openFile(page: Page, info: TestInfo): Promise<void> {
  const path = info.outputPath('slips.txt');
  await writeFile(path, given.join('\n'));
  await page.locator('input[type=file]').setInputFiles(path);
}

/** Opens the count and takes notes of what it says. */
async function openCount(page: Page): Promise<void> {
  await page.goto(`/zh/results/#${CODE}`);
  await expect(page.locator('hb-results')).toHaveAttribute('data-ready', '');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const place = document.querySelector('.result')!;
    new MutationObserver(() => said.push(place.textContent)).observe(place, { childList: true });
  });
}
const saidBy = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
const numbersOf = (text: string): number[] => (text.match(/\d+(?= [份人])/g) ?? []).map(Number);

test('ten thousand slips are taken in slices that say how far they are, and each is accounted for', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(120_000);
  await openCount(page);
  const watched = MOST_MILLIS > 0 ? await watchTasks(browser, page) : null;
  await openFile(page, info);
  const result = page.locator('.result');
  await expect(result).toContainText('读到 10000 份，其中新的 9700 份；现在共 9700 人', { timeout: 60_000 });
  await expect(result).toContainText('100 份是重复的');
  await expect(result).toContainText('100 份不完整');
  await expect(result).toContainText('100 份不是这次布置的');
  const progress = (await saidBy(page)).flatMap((text) => numbersOf(text.match(/正在读.*/)?.[0] ?? ''));
  expect(progress.length).toBeGreaterThanOrEqual(SLICES - 1);
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));

  const rows = page.locator('.people tbody tr');
  await expect(rows).toHaveCount(100);
  await page.locator('[data-later]').click();
  await expect(page.locator('.pages')).toContainText('第 101 到 200 人，共 9700 人');
  await expect(rows.first()).toContainText('学员100');
  const download = page.waitForEvent('download');
  await page.locator('[data-csv]').click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(9_701);

  if (watched) {
    const longest = await watched();
    console.log(`\nten thousand slips: ${JSON.stringify({ longest, slices: progress.length })}`);
    expect(longest.working, 'longest task, in milliseconds').toBeLessThanOrEqual(MOST_MILLIS);
  }

  await page.reload();
  await expect(page.locator('.pages')).toContainText('共 9700 人', { timeout: 60_000 });
});

test('reading many slips can be stopped: what was read counts, and the rest can be added later', async ({
  page,
}, info) => {
  test.setTimeout(120_000);
  await openCount(page);
  await page.evaluate(() => {
    const stop = document.querySelector<HTMLElement>('[data-stop]')!;
    new MutationObserver(() => stop.hidden || stop.click()).observe(stop, { attributes: true });
  });
  await openFile(page, info);
  const result = page.locator('.result');
  await expect(result).toContainText('停下了，后面的没有读');
  const [read, fresh, people] = numbersOf((await result.textContent())!) as [number, number, number];
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(1_000);
  expect([fresh, people]).toEqual([read, read]);
});

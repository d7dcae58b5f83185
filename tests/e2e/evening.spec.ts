import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { textOfPages } from '../support/read-pdf.ts';
import { readQr } from '../support/read-qr.ts';
import { expect, test } from '../support/test.ts';
import { answerAtOnce } from '../support/answer.ts';

test.describe.configure({ timeout: 180_000 });

const MODULE = 'government-execution';

/** The first single choice of the module’s page. */
const firstQuestion = (page: Page) => page.locator('hb-quiz-choice:has([data-control][type=radio])').first();

/** Answers the first single choice of the module with an option; resolves to whether that was right. */
async function answer(page: Page, option: number): Promise<boolean> {
  const item = firstQuestion(page);
  await answerAtOnce(item, { input: `li:nth-of-type(${option + 1}) input` });
  return (await item.locator('li').nth(option).getAttribute('data-key')) !== null;
}

type Learner = { name: string; option: number; lang: 'zh' | 'en'; offline: boolean };
const LEARNERS: Learner[] = Array.from({ length: 7 }, (_, i) => ({
  name: i === 4 ? '=张伟()' : `学员${i + 1}`,
  option: i % 4 === 0 ? 0 : i % 3,
  lang: i === 6 ? 'en' : 'zh',
  offline: i < 2,
}));

/** A learner opens the link, reads, answers and makes the code; two of them lose the network on the way. */
async function study(
  browser: Browser,
  link: string,
  learner: Learner,
): Promise<{ slip: string; right: boolean }> {
  const context: BrowserContext = await browser.newContext({ serviceWorkers: 'block' });
  const assignment = await context.newPage();
  await assignment.goto(link.replace('/zh/', `/${learner.lang}/`));
  await expect(assignment.locator('.todo a')).toHaveCount(1);
  const module = await context.newPage();
  await module.goto((await assignment.locator('.todo a').getAttribute('href'))!);
  await expect(module.locator('hb-quiz-choice').first()).toHaveAttribute('data-ready', '');
  // What draws the code is fetched on the first use; after that the page needs no network.
  await assignment.getByRole('textbox', { name: /姓名|Name/ }).fill(learner.name);
  const make = assignment.getByRole('button', { name: /生成交作业的短码|Make my code/ });
  await make.click();
  await expect(assignment.locator('.out')).toBeVisible();
  if (learner.offline) await context.setOffline(true);
  const right = await answer(module, learner.option);
  await expect(async () => {
    await make.click();
    await expect(assignment.locator('.made')).toContainText(/答了 1 道|: 1 of/, { timeout: 1000 });
  }).toPass();
  const slip = await assignment.locator('.out textarea').inputValue();
  await context.close();
  return { slip, right };
}

test('a whole evening: assign, scan, study, hand in, count, discuss, keep', async ({ page, browser }) => {
  await page.goto(`/zh/modules/${MODULE}/`);
  const stem = (await firstQuestion(page).locator('legend').textContent())!.trim();
  await page.goto('/zh/assign/');
  await expect(page.locator('hb-assign')).toHaveAttribute('data-ready', '');
  await page.getByRole('button', { name: '生成链接' }).click();
  await expect(page.getByRole('status')).toContainText('还没有选内容');
  await page.locator(`[name=module][value=${MODULE}]`).check();
  await page.getByLabel('标题').fill('周三学习');
  await page.getByLabel('截止日期').fill('2031-01-15');
  await page.getByRole('button', { name: '生成链接' }).click();
  await expect(page.getByRole('status')).toContainText('链接已生成');
  const link = await page.getByLabel('链接', { exact: true }).inputValue();
  expect(await readQr(page.locator('.qr svg'), browser)).toBe(link);

  const handed: (Learner & { slip: string; right: boolean })[] = [];
  for (const learner of LEARNERS) handed.push({ ...learner, ...(await study(browser, link, learner)) });

  await page.locator('[data-to=results]').click();
  await expect(page.locator('hb-results')).toHaveAttribute('data-ready', '');
  const everybody = LEARNERS.length + 1;
  const chat = handed.map(({ slip }) => `同学：${slip} 老师辛苦\n`).join('') + handed[0]!.slip;
  await page.getByLabel('学员发来的短码').fill(chat);
  await page.getByRole('button', { name: '加入统计' }).click();
  await expect(page.locator('.result')).toContainText(`现在共 ${LEARNERS.length} 人`);

  await page.getByText('录入纸质答案').click();
  await page.locator('.paper').getByLabel('姓名').fill('纸笔学员');
  await page.locator('.paper').getByLabel('答案', { exact: true }).fill('% %');
  await page.getByRole('button', { name: '加入这一份' }).click();
  await expect(page.locator('.result')).toContainText('看不懂');
  const rows = page.locator('.items tbody tr');
  const kinds = await rows.count();
  const singleRow = rows.filter({ hasText: stem });
  const place = Number((await singleRow.locator('th').textContent())!.split('.')[0]);
  await page
    .locator('.paper')
    .getByLabel('答案', { exact: true })
    .fill([...Array.from({ length: place - 1 }, () => '-'), 'B'].join(' '));
  await page.getByRole('button', { name: '加入这一份' }).click();
  await expect(page.locator('.people tbody tr')).toHaveCount(everybody);
  expect(kinds).toBeGreaterThan(9);

  // An independent count: what each learner chose, and whether it was right.
  const chosen = [0, 1, 2, 3].map(
    (option) => handed.filter((one) => one.option === option).length + Number(option === 1),
  );
  const cells = await singleRow.locator('td').allTextContents();
  const shown = [...cells[4]!.matchAll(/[A-E] (\d+)/g)].map(([, count]) => Number(count));
  expect(shown).toEqual(chosen.slice(0, shown.length));
  const keyIsB = handed.some(({ option, right }) => option === 1 && right);
  const right = handed.filter((one) => one.right).length + Number(keyIsB);
  const percent = Math.round((right / everybody) * 100);
  expect(cells.slice(0, 3)).toEqual([String(everybody), String(right), `${percent} %`]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成表格' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  const lines = csv.replace('\ufeff', '').trim().split('\r\n');
  expect(lines).toHaveLength(1 + everybody);
  expect(lines.filter((line) => line.startsWith('"='))).toEqual([]);
  expect(lines.some((line) => line.startsWith(`"'=张伟()"`))).toBe(true);

  // Where nobody is to be recognised, that holds after a reload, in the file, and for questions few answered.
  await page.getByLabel('不显示姓名').check();
  await expect(page.locator('.people')).toBeHidden();
  await page.reload();
  await expect(page.locator('hb-results')).toHaveAttribute('data-ready', '');
  await expect(page.locator('.people')).toBeHidden();
  await expect(page.locator('.people tbody tr')).toHaveCount(0);
  await expect(rows.filter({ hasText: '不足 5' })).toHaveCount(kinds - 1);
  await expect(singleRow.locator('td').first()).toHaveText(String(everybody));
  const anonymous = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成表格' }).click();
  const table = await readFile(await (await anonymous).path(), 'utf8');
  expect(table).not.toMatch(/学员|张伟/);
  expect(table.trim().split('\r\n')).toHaveLength(kinds + 1);
  await page.getByLabel('不显示姓名').uncheck();
  await expect(page.locator('.people tbody tr')).toHaveCount(everybody);

  // The same question is put to the room, before and after the talk, and the minutes go home on paper.
  await page.goto(`/zh/session/${MODULE}/`);
  await expect(page.locator('hb-session')).toHaveAttribute('data-ready', '');
  const slide = page.locator('.slide[data-current]');
  while ((await slide.filter({ hasText: stem }).locator('[data-vote]').count()) === 0)
    await page.keyboard.press('ArrowRight');
  for (const [option, hands] of [4, 8].entries())
    await slide.locator('[name=first]').nth(option).fill(`${hands}`);
  await slide.getByRole('button', { name: '讨论以后再投一次' }).click();
  for (const [option, hands] of [1, 11].entries())
    await slide.locator('[name=second]').nth(option).fill(`${hands}`);
  await page.getByLabel('跳到哪一页').selectOption('minutes');
  const printed = textOfPages(await page.pdf({ format: 'A4' })).join('\n');
  expect(printed).toContain('8(67%)');
  expect(printed).toContain('11(92%)');
});

test('a damaged link is met with a sentence that says what to do', async ({ page }) => {
  await page.goto('/zh/assignment/#abcdefgh');
  await expect(page.locator('.result')).toContainText('请向老师再要一次');
  await page.goto('/en/assignment/#%3Cimg%20src%3Dx%3E');
  await expect(page.locator('.result')).toContainText('Ask your trainer for it again');
});

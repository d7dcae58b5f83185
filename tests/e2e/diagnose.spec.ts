import { expect, test, type Page } from '../support/test.ts';

const PAGE = '/zh/diagnose/';
const MONDAY = new Date('2026-09-07T09:00:00+08:00').getTime();
const QUARTER = 90 * 86_400_000;

test.use({ timezoneId: 'Asia/Shanghai' });

async function open(page: Page, address = PAGE): Promise<void> {
  await page.goto(address);
  await expect(page.locator('hb-diagnose')).toHaveAttribute('data-ready', '');
}
/** Gives every sentence of a side the same answer. */
async function answerSide(page: Page, side: string, answer: number): Promise<void> {
  for (const input of await page.locator(`[data-side="${side}"] input[value="${answer}"]`).all())
    await input.check();
}
const show = (page: Page) => page.getByRole('button', { name: '看结果' }).click();
const result = (page: Page) => page.locator('[data-result]');

test('the sheet can be printed, says which side is the weakest or that none is, and keeps what was answered', async ({
  page,
}) => {
  await open(page);

  await test.step('on paper the sheet has every sentence with its four answers, the sums and how to work them out', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.ask:visible')).toHaveCount(21);
    await expect(page.locator('.total:visible')).toHaveCount(3);
    await expect(page.locator('.paper ol > li:visible')).toHaveCount(5);
    await expect(page.locator('.reading')).toBeHidden();
    await expect(page.getByRole('button', { name: '看结果' })).toBeHidden();
    await page.emulateMedia({ media: null });
  });

  await test.step('too few answers are said to be too few, with the sides that lack them, and nothing is drawn', async () => {
    await answerSide(page, 'process', 1);
    await show(page);
    await expect(page.locator('.said')).toContainText('还差：技能边、意愿边');
    await expect(result(page)).toBeHidden();
    await expect(page.locator('[data-history]')).toBeHidden();
  });

  await test.step('the weakest side is found, drawn, said, and leads to what to read', async () => {
    await page.getByRole('button', { name: '重新选' }).click();
    await expect(page.locator('.answers input:checked')).toHaveCount(0);
    await answerSide(page, 'process', 3);
    await answerSide(page, 'skill', 0);
    await answerSide(page, 'willingness', 1);
    await answerSide(page, 'time', 2);
    await show(page);
    await expect(page.locator('#result')).toBeFocused();
    await expect(page.locator('[data-sides]')).toContainText('流程 5，技能 10，意愿 8.33，面积 20.78');
    await expect(page.locator('[data-weakest]')).toContainText('最短的是流程边');
    await expect(result(page).locator('svg .outline')).toHaveAttribute('points', /\d/);
    await expect(page.locator('[data-top] li')).toHaveCount(5);
    await expect(page.locator('[data-top] a').first()).toHaveAttribute('href', /\/zh\/failures\/F\d+\/$/);
    await expect(page.locator('[data-outside] li')).toHaveCount(1);
    const reading = page.locator('[data-read=process]');
    await expect(reading.getByRole('link', { name: /流程/ }).first()).toBeVisible();
    await expect(page.locator('[data-read=skill] a').first()).toBeHidden();
    await expect(page.locator('.said')).toHaveText('已存在这台设备上。');
  });

  await test.step('sides that cannot be told apart are not ranked', async () => {
    await page.getByRole('button', { name: '重新选' }).click();
    await expect(page.locator('.answers input:checked')).toHaveCount(0);
    for (const side of ['process', 'skill', 'willingness']) await answerSide(page, side, 1);
    await show(page);
    await expect(page.locator('[data-weakest]')).toContainText('三条边差不多长');
  });

  await test.step('answers half given are there again when the page was closed', async () => {
    await page.getByRole('button', { name: '重新选' }).click();
    await expect(page.locator('.answers input:checked')).toHaveCount(0);
    await answerSide(page, 'skill', 2);
    await open(page);
    await expect(page.locator('[data-side=skill] input[value="2"]:checked')).toHaveCount(5);
    await page.getByRole('button', { name: '重新选' }).click();
    await open(page);
    await expect(page.locator('.answers input:checked')).toHaveCount(0);
  });
});

test('a check a quarter later stands below the first, in either language, and the same answers are not kept twice', async ({
  page,
}) => {
  await page.clock.setFixedTime(MONDAY);
  await open(page);
  for (const side of ['process', 'skill', 'willingness']) await answerSide(page, side, 2);
  await show(page);
  await expect(page.locator('[data-history] tbody tr')).toHaveCount(1);
  await show(page);
  await expect(page.locator('.said')).toHaveText('已存在这台设备上。');
  await expect(page.locator('[data-history] tbody tr')).toHaveCount(1);
  await page.clock.setFixedTime(MONDAY + QUARTER);
  await open(page, '/en/diagnose/');
  for (const side of ['process', 'skill', 'willingness']) await answerSide(page, side, 1);
  await page.getByRole('button', { name: 'Show the result' }).click();
  await expect(page.locator('[data-history] tbody tr')).toHaveText([
    /Sep 7, 2026.*6\.67.*6\.67.*6\.67/,
    /Dec 6, 2026.*8\.33.*8\.33.*8\.33/,
  ]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the sentences, how to add up and what to read can be read, and no dead button is shown', async ({
    page,
  }) => {
    await page.goto(PAGE);
    await expect(page.locator('.ask:visible')).toHaveCount(21);
    await expect(page.locator('.paper')).toContainText('10 减去平均数的三分之一');
    await expect(page.locator('hb-diagnose button:visible')).toHaveCount(0);
    await page.locator('[data-read=process] summary').click();
    await expect(page.locator('[data-read=process] a').first()).toBeVisible();
  });
});

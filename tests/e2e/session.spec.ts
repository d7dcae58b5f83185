import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '../support/test.ts';

const SESSION = '/zh/session/iron-triangle/';

async function open(page: Page, address = SESSION): Promise<void> {
  await page.goto(address);
  await expect(page.locator('hb-session')).toHaveAttribute('data-ready', '');
}
const current = (page: Page) => page.locator('.slide[data-current]');
const place = (page: Page) => page.locator('.bar .place');

/** Turns slides with the arrow key until one has a ballot. */
async function turnToBallot(page: Page): Promise<void> {
  while ((await current(page).locator('[data-vote]').count()) === 0) {
    const id = await current(page).getAttribute('id');
    await page.keyboard.press('ArrowRight');
    await expect(current(page)).not.toHaveAttribute('id', id!);
  }
}

/** Types numbers field by field with the Tab key, as one does while counting hands. */
async function typeHands(page: Page, round: 'first' | 'second', hands: readonly number[]): Promise<void> {
  for (const [i, count] of hands.entries()) {
    await current(page).locator(`[name=${round}]`).nth(i).focus();
    await page.keyboard.type(String(count));
  }
}
const handsShown = (page: Page, round: string) =>
  current(page)
    .locator(`[name=${round}]`)
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
const widths = (page: Page, round: string) =>
  current(page)
    .locator(`[data-bar=${round}]`)
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));

test('every session can be opened from the list, turned by keys, shown on the full screen, and hides what is for the presenter', async ({
  page,
}) => {
  await test.step('every module and every debate can be opened from the list', async () => {
    await page.goto('/zh/session/');
    const links = await page
      .locator('main .entry-list a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    const { modules, tensions } = (await (await page.request.get('/handbook.json')).json()) as Record<
      'modules' | 'tensions',
      { id: string }[]
    >;
    expect(links.toSorted()).toEqual(
      [...modules, ...tensions].map(({ id }) => `/zh/session/${id}/`).toSorted(),
    );
  });

  await open(page);

  await test.step('slides are turned by arrows, space and a clicker, and the number is said', async () => {
    await page.setViewportSize({ width: 1280, height: 1400 });
    await expect(place(page)).toHaveText(/^第 1 页，共 \d+ 页$/);
    await expect(place(page)).toHaveRole('status');
    for (const [key, number] of [
      ['ArrowRight', 2],
      ['PageDown', 3],
      ['Space', 4],
      ['Shift+Space', 3],
      ['PageUp', 2],
      ['ArrowLeft', 1],
      ['ArrowLeft', 1],
    ] as const) {
      await page.keyboard.press(key);
      await expect(place(page)).toContainText(`第 ${number} 页`);
      await expect(page.locator('.slide:visible')).toHaveCount(1);
    }
  });

  await test.step('a clicker brings the rest of a long slide before it turns to the next', async () => {
    await page.setViewportSize({ width: 1280, height: 400 });
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect(place(page)).toContainText('第 1 页');
    await page.keyboard.press('PageDown');
    await expect(place(page)).toContainText('第 1 页');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    for (let i = 0; i < 5; i++) await page.keyboard.press('PageDown');
    await expect(place(page)).not.toContainText('第 1 页');
  });

  await test.step('full screen shows the slides alone', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByLabel('跳到哪一页').selectOption({ index: 0 });
    await expect(place(page)).toContainText('第 1 页');
    await page.getByRole('button', { name: '全屏' }).click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('hb-session');
    await page.keyboard.press('ArrowRight');
    await expect(place(page)).toContainText('第 2 页');
    await page.evaluate(() => document.exitFullscreen());
  });

  await test.step('what is for the presenter is not on the screen, and all of it is in the presenter’s view', async () => {
    const talk = await page.locator('.slide[data-kind=talk]').first().getAttribute('id');
    await page.getByLabel('跳到哪一页').selectOption(talk!);
    await expect(current(page).locator('.note')).toBeHidden();
    await open(page, `${SESSION}?notes`);
    await expect(page.locator('.note p').first()).toBeVisible();
    await expect(page.locator('.reveal .whys').first()).toBeVisible();
    expect(await page.locator('.slide:visible').count()).toBeGreaterThan(20);
  });
});

test('a room votes, comes back to its votes after a reload and in the other language, and takes its minutes home', async ({
  page,
}) => {
  await test.step('a room votes, a reload loses nothing, it votes again, sees the answer and takes minutes home', async () => {
    await open(page);
    await turnToBallot(page);
    await expect(current(page).locator('.reveal .whys')).toBeHidden();
    await typeHands(page, 'first', [12, 6, 2]);
    expect((await widths(page, 'first')).slice(0, 3)).toEqual([60, 30, 10]);
    const slide = await current(page).getAttribute('id');
    await page.reload();
    await expect(page.locator('hb-session')).toHaveAttribute('data-ready', '');
    await expect(current(page)).toHaveAttribute('id', slide!);
    expect((await handsShown(page, 'first')).slice(0, 3)).toEqual(['12', '6', '2']);

    await expect(current(page).locator('[name=second]').first()).toBeHidden();
    await current(page).getByRole('button', { name: '讨论以后再投一次' }).press('Enter');
    await expect(current(page).getByText('先和旁边的人说说理由')).toBeVisible();
    await typeHands(page, 'second', [3, 17]);
    expect((await widths(page, 'second')).slice(0, 2)).toEqual([15, 85]);

    await current(page).locator('summary').press('Enter');
    await expect(current(page).locator('.reveal .key')).toHaveText(/正确答案：[A-E]/);
    const key = (await current(page).locator('.reveal .key').textContent())!.trim();
    const options = await current(page).locator('[data-option]').count();
    await expect(current(page).locator('.whys li:visible')).toHaveCount(options);
    await expect(current(page).locator('.reveal .where a').first()).toBeVisible();

    await page.getByLabel('跳到哪一页').selectOption('minutes');
    const minutes = page.locator('.minutes');
    await expect(minutes.getByRole('row').nth(1)).toContainText('12 (60%)');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '存成文件' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('学习记录-iron-triangle.md');
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toMatch(/\| 12 \(60%\) \| 3 \(15%\) \|/);
    expect(text).toMatch(/\| 6 \(30%\) \| 17 \(85%\) \|/);
    expect(text).toContain(key);

    await page.getByRole('button', { name: '清空本场' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '不清空' }).click();
    await expect(minutes).toContainText('12 (60%)');
    await page.getByRole('button', { name: '清空本场' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '清空本场' }).click();
    await expect(place(page)).toHaveText('已清空，从头开始。');
    await page.reload();
    await turnToBallot(page);
    expect((await handsShown(page, 'first')).slice(0, 3)).toEqual(['', '', '']);
  });

  await test.step('both languages share one session', async () => {
    await typeHands(page, 'first', [9, 1]);
    await open(page, '/en/session/iron-triangle/');
    expect((await handsShown(page, 'first')).slice(0, 2)).toEqual(['9', '1']);
  });

  await test.step('a number that cannot be a number of hands is refused in words, and the others stay', async () => {
    const voted = await current(page).getAttribute('id');
    await page.keyboard.press('ArrowRight');
    await expect(current(page)).not.toHaveAttribute('id', voted!);
    await turnToBallot(page);
    await typeHands(page, 'first', [4]);
    await current(page).locator('[name=first]').nth(1).fill('-2');
    await expect(place(page)).toContainText('whole numbers from 0 to 9999');
    await expect(current(page).locator('[name=first]').nth(1)).toHaveAttribute('aria-invalid', 'true');
    await page.reload();
    await expect(page.locator('hb-session')).toHaveAttribute('data-ready', '');
    expect((await handsShown(page, 'first')).slice(0, 2)).toEqual(['4', '']);
  });
});

test('a debate is voted on before and after, with the undecided, and its talk goes into the minutes', async ({
  page,
}) => {
  await open(page, '/en/session/X1/');
  const go = (title: RegExp) =>
    page
      .getByLabel('Go to a slide')
      .locator('option', { hasText: title })
      .getAttribute('value')
      .then((value) => page.getByLabel('Go to a slide').selectOption(value!));
  await go(/Before we talk/);
  await expect(current(page).locator('[name=second]')).toHaveCount(0);
  await typeHands(page, 'first', [10, 5, 5]);
  await go(/After the talk/);
  expect(await handsShown(page, 'first')).toEqual(['10', '5', '5']);
  await typeHands(page, 'second', [8, 11, 1]);
  await go(/change/i);
  await current(page).getByLabel('What came of it').fill('Count cold-store doses | not forms');
  await go(/Minutes/);
  await expect(page.locator('.minutes').getByRole('row').nth(3)).toContainText(
    /Undecided.*5 \(25%\).*1 \(5%\)/,
  );
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain('10 (50%) | 8 (40%)');
  expect(text).toContain('Count cold-store doses \\| not forms');
});

test('the timer runs, and the presenter’s window shows it and follows the projector', async ({
  page,
  context,
}) => {
  await page.clock.install();
  await open(page);

  await test.step('the timer counts, pauses and never stops anybody', async () => {
    const clock = page.getByRole('timer');
    const minutes = page.getByLabel('分钟');
    await expect(minutes).toHaveValue('5');
    await minutes.fill('1');
    await expect(clock).toHaveText('1:00');
    await page.getByRole('button', { name: '开始计时' }).click();
    await page.clock.runFor(45_000);
    await expect(clock).toHaveText('0:15');
    await page.getByRole('button', { name: '暂停' }).click();
    await page.clock.runFor(30_000);
    await expect(clock).toHaveText('0:15');
    await page.getByRole('button', { name: '开始计时' }).click();
    await page.clock.runFor(27_000);
    await expect(clock).toHaveText('+0:12');
    await page.getByRole('button', { name: '归零' }).click();
    await expect(clock).toHaveText('1:00');
    await minutes.fill('5');
  });

  await test.step('the presenter’s window follows the projector without a network, turns it, and may be closed', async () => {
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: '主持人视图' }).click();
    let notes = await opened;
    const shown = () => notes.locator('.slide:visible').evaluateAll((slides) => slides.map(({ id }) => id));
    const slides = await page.locator('.slide').evaluateAll((all) => all.map(({ id }) => id));
    await expect(notes.locator('.follow .place')).toContainText('第 1 页');
    await context.setOffline(true);
    await page.keyboard.press('ArrowRight');
    await expect(notes.locator('.follow .place')).toContainText('第 2 页');
    expect(await shown()).toEqual(slides.slice(1, 3));
    await notes.keyboard.press('PageDown');
    await expect(place(page)).toContainText('第 3 页');
    await expect(notes.locator('.follow .place')).toContainText('第 3 页');
    const talk = await page.locator('.slide[data-kind=talk]').first().getAttribute('id');
    await page.getByLabel('跳到哪一页').selectOption(talk!);
    await expect(notes.locator('.slide[data-current] .note p')).toBeVisible();
    await expect(page.locator('.note').first()).toBeHidden();
    await expect(notes.locator('.bar')).toBeHidden();
    await page.getByRole('button', { name: '开始计时' }).click();
    await page.clock.runFor(65_000);
    await expect(notes.locator('.follow-clock')).toHaveText('3:55');
    await notes.getByRole('button', { name: '看全部页' }).click();
    expect((await shown()).length).toBe(slides.length);

    await notes.close();
    await page.keyboard.press('ArrowRight');
    await expect(current(page)).not.toHaveAttribute('id', talk!);
    await context.setOffline(false);
    const again = context.waitForEvent('page');
    await page.getByRole('link', { name: '主持人视图' }).click();
    notes = await again;
    await expect(notes.locator('.slide[data-current]')).toHaveAttribute(
      'id',
      (await current(page).getAttribute('id'))!,
    );
    await page.close();
    await expect(notes.locator('.follow .place')).toContainText('投影窗口关了');
    await expect(notes.locator('.slide[data-current]')).toBeVisible();
  });
});

test('without scripts a session is a page to read, with every answer closed', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(SESSION);
  expect(await page.locator('.slide:visible').count()).toBeGreaterThan(20);
  await expect(page.locator('.bar')).toBeHidden();
  await expect(page.locator('.reveal .whys').first()).toBeHidden();
  await page.locator('.reveal summary').first().click();
  await expect(page.locator('.reveal .whys').first()).toBeVisible();
  await context.close();
});

import { expect, test, type Locator, type Page } from '../support/test.ts';

const open = async (page: Page, lang: 'zh' | 'en' = 'zh'): Promise<Locator> => {
  await page.goto(`/${lang}/modules/iron-triangle/`);
  await page.locator('#geometry').scrollIntoViewIfNeeded();
  const triangle = page.locator('hb-triangle[data-ready]');
  await expect(triangle).toBeVisible();
  return triangle;
};
const said = (triangle: Locator) => triangle.getByRole('status');
const handle = (triangle: Locator, side: string) => triangle.getByRole('slider', { name: side });
const field = (triangle: Locator, side: string) => triangle.getByRole('spinbutton', { name: side });

/** Back to three sixes, so that nothing of what was done before is there. */
const startAgain = async (triangle: Locator) => {
  await triangle.locator('[data-sides="6 6 6"]').first().click();
  await expect(said(triangle)).toContainText('面积 15.59');
  for (const length of await triangle.getByRole('spinbutton').all()) await expect(length).toHaveValue('6');
};

/** Drags a handle by a way on the screen. */
const drag = async (page: Page, part: Locator, x: number, y: number) => {
  await part.scrollIntoViewIfNeeded();
  const box = (await part.locator('.hit').boundingBox())!;
  const [fromX, fromY] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(fromX + x / 2, fromY + y / 2);
  await page.mouse.move(fromX + x, fromY + y);
  await page.mouse.up();
};
const lengthOf = async (part: Locator) => Number(await part.getAttribute('aria-valuenow'));

test('the triangle can be worked by keyboard and numbers alone', async ({ page }) => {
  const triangle = await open(page);

  await test.step('a handle reached with Tab changes its side and the announced area', async () => {
    const willingness = handle(triangle, '意愿');
    await page.evaluate(() => (location.hash = '#geometry'));
    for (let tabs = 0; tabs < 60; tabs++) {
      await page.keyboard.press('Tab');
      if (await willingness.evaluate((it) => it === document.activeElement)) break;
    }
    await expect(willingness).toBeFocused();
    for (let presses = 0; presses < 10; presses++) await page.keyboard.press('ArrowUp');
    await expect(willingness).toHaveAttribute('aria-valuenow', '11');
    await expect(willingness).toHaveAttribute('aria-valuetext', /13\.19/);
    await expect(field(triangle, '意愿')).toHaveValue('11');
    await expect(said(triangle)).toContainText('面积 13.19');
  });

  await test.step('keys go as far as a triangle allows; beyond that they are refused with the sentence', async () => {
    await startAgain(triangle);
    const skill = handle(triangle, '技能');
    await skill.focus();
    await page.keyboard.press('PageUp');
    await expect(skill).toHaveAttribute('aria-valuenow', '7');
    await page.keyboard.press('ArrowLeft');
    await expect(skill).toHaveAttribute('aria-valuenow', '6.5');
    await expect(skill.locator('.ring'), 'the focused handle can be seen').not.toHaveCSS('stroke', 'none');
    await page.keyboard.press('End');
    await expect(skill).toHaveAttribute('aria-valuenow', '12');
    await expect(said(triangle)).toContainText('技能等于另两条边之和');
    await page.keyboard.press('Home');
    await expect(skill).toHaveAttribute('aria-valuenow', '1');
    await triangle.getByRole('button', { name: '6-6-12' }).press('Enter');
    await handle(triangle, '意愿').press('ArrowUp');
    await expect(handle(triangle, '意愿')).toHaveAttribute('aria-valuenow', '12');
    await expect(said(triangle)).toContainText('意愿最长只能到 12');
    await expect(said(triangle)).toContainText('我们的读法');
  });

  await test.step('holding a key says only where it ends', async () => {
    await startAgain(triangle);
    await triangle.evaluate((it) => {
      let changes = 0;
      const status = it.querySelector<HTMLElement>('[role=status]')!;
      new MutationObserver(() => (status.dataset['changes'] = String(++changes))).observe(status, {
        childList: true,
      });
      for (let repeats = 0; repeats < 8; repeats++)
        it.querySelector('[role=slider]')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
    });
    await expect(said(triangle)).toContainText('面积 16.58');
    await expect(said(triangle)).toHaveAttribute('data-changes', '1');
  });

  await test.step('the number fields take decimals, keep a length when emptied, and refuse one beyond the limit with the sentence', async () => {
    await startAgain(triangle);
    await field(triangle, '意愿').fill('8.49');
    await field(triangle, '意愿').press('Enter');
    await expect(handle(triangle, '意愿')).toHaveAttribute('aria-valuenow', '8.49');
    await expect(said(triangle)).toContainText('面积 18.0');
    await field(triangle, '流程').fill('');
    await field(triangle, '流程').press('Tab');
    await expect(field(triangle, '流程')).toHaveValue('6');
    await expect(said(triangle)).toContainText('请填 1 到 12 之间的数');
    await field(triangle, '技能').fill('4');
    await field(triangle, '技能').press('Tab');
    await field(triangle, '意愿').fill('11.5');
    await field(triangle, '意愿').press('Tab');
    await expect(field(triangle, '意愿')).toHaveValue('10');
    await expect(said(triangle)).toContainText('意愿最长只能到 10');
    await expect(said(triangle)).toContainText('什么都撑不起来');
    await expect(said(triangle)).toContainText('面积 0');
  });
});

test('the triangle follows presets and the mouse, fits a narrow screen, and leaves paper to three cases', async ({
  page,
}) => {
  const triangle = await open(page);

  await test.step('the presets give their areas, in words too; 11 cut to 10 is said to gain against the claim; one button goes back', async () => {
    const areas: [name: string, area: string][] = [
      ['6-6-6', '15.59'],
      ['6-6-8.49', '18.0'],
      ['6-6-11', '13.19'],
      ['6-6-12', '0'],
    ];
    await triangle.getByRole('button', { name: '7-6-11' }).click();
    await expect(said(triangle)).toContainText('面积 18.97');
    for (const [name, area] of areas) {
      await triangle
        .locator(`[data-sides="${name.replaceAll('-', ' ')}"]`)
        .first()
        .click();
      await expect(said(triangle)).toContainText(`面积 ${area}`);
      await expect(triangle.getByRole('img')).toHaveAttribute('aria-label', new RegExp(`面积 ${area}`));
    }
    await triangle.getByRole('button', { name: '6-6-11' }).click();
    await expect(said(triangle)).toContainText('面积 13.19');
    await triangle.getByRole('button', { name: '6-6-10' }).click();
    await expect(said(triangle)).toContainText('从 13.19 升到 16.58');
    await triangle.getByRole('button', { name: '6-6-11' }).click();
    await triangle.getByRole('button', { name: '回到 6-6-6' }).click();
    await expect(said(triangle)).toContainText('面积 15.59');
  });

  await test.step('outward lengthens a side, inward shortens it, along it does nothing, and no side goes beyond the others', async () => {
    await startAgain(triangle);
    const process = handle(triangle, '流程');
    await drag(page, process, 0, 40);
    const longer = await lengthOf(process);
    expect(longer).toBeGreaterThan(6.5);
    await expect(field(triangle, '流程')).toHaveValue(String(longer));
    await drag(page, process, 0, -60);
    expect(await lengthOf(process)).toBeLessThan(longer);
    const before = await lengthOf(process);
    await drag(page, process, 30, 0);
    expect(await lengthOf(process)).toBe(before);
    await drag(page, process, 0, 400);
    await expect(process).toHaveAttribute('aria-valuenow', '12');
    await expect(said(triangle)).toContainText('流程最长只能到 12');
    // It goes on following on the way back.
    await drag(page, process, 0, -30);
    expect(await lengthOf(process)).toBeLessThan(12);
  });

  await test.step('the pointer finds targets of at least 44 pixels on a narrow screen', async () => {
    await startAgain(triangle);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const hit of await triangle.locator('.hit').all()) {
      const { width, height } = (await hit.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  });

  await test.step('on paper the three cases take the place of the live figure', async () => {
    await expect(page.locator('.triangle .cases')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(triangle).toBeHidden();
    await expect(page.locator('.triangle .cases')).toBeVisible();
  });
});

test('a finger on a handle drags it, and does not scroll the page', async ({
  browser,
  browserName,
  baseURL,
}) => {
  test.skip(browserName !== 'chromium', 'touches are sent through the Chromium protocol');
  const context = await browser.newContext({
    baseURL: baseURL!,
    hasTouch: true,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  const triangle = await open(page);
  const process = handle(triangle, '流程');
  await process.scrollIntoViewIfNeeded();
  // Questions further up take their place while scripts come.
  await page.waitForLoadState('networkidle');
  const scrolled = await page.evaluate(() => window.scrollY);
  const { x, y, width, height } = (await process.locator('.hit').boundingBox())!;
  const protocol = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', up: number) =>
    protocol.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + width / 2, y: y + height / 2 - up }],
    });
  await touch('touchStart', 0);
  for (let up = 5; up <= 40; up += 5) await touch('touchMove', up);
  await touch('touchEnd', 40);
  await expect.poll(() => lengthOf(process)).toBeLessThan(4.5);
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  await context.close();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  const cases = { zh: ['面积 15.59', '面积 13.19', '面积 0'], en: ['area 15.59', 'area 13.19', 'area 0'] };
  test('the three cases and the presets can be read', async ({ page }) => {
    for (const lang of ['zh', 'en'] as const)
      await test.step(`the three cases and the presets can be read (${lang})`, async () => {
        await page.goto(`/${lang}/modules/iron-triangle/`);
        const figure = page.locator('figure.triangle');
        await expect(figure.locator('hb-triangle')).toBeHidden();
        for (const [i, area] of cases[lang].entries()) {
          await expect(figure.locator('.cases li').nth(i)).toContainText(area);
          await expect(figure.locator('.cases svg').nth(i)).toBeVisible();
        }
        await expect(figure).toContainText('18.97');
      });
  });
});

test.describe('in English', () => {
  test('the triangle says the same', async ({ page }) => {
    const triangle = await open(page, 'en');
    await expect(page.locator('figure.triangle')).toContainText('Our reading');
    await handle(triangle, 'Willingness').press('PageUp');
    await expect(handle(triangle, 'Willingness')).toHaveAttribute('aria-valuenow', '7');
    await triangle.getByRole('button', { name: '6-6-11' }).click();
    await expect(said(triangle)).toContainText('Area 13.19');
    await expect(said(triangle)).toContainText('Willingness is too long');
    await field(triangle, 'Willingness').fill('12.5');
    await field(triangle, 'Willingness').press('Enter');
    await expect(field(triangle, 'Willingness')).toHaveValue('12');
    await expect(said(triangle)).toContainText('nothing is carried by it');
  });
});

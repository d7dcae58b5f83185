import { expect, test } from '../support/test.ts';

const UNIT = '/zh/units/B/';

test('a unit is found from everywhere, and its map opens what it names', async ({ page }) => {
  await test.step('a unit can be looked up', async () => {
    await page.goto('/en/search/?q=unit B iron triangle');
    await expect(page.locator('[data-results] a[href="/en/units/B/"]').first()).toBeVisible();
  });

  await test.step('a unit is one tap from the home page and the list of modules', async () => {
    for (const from of ['/zh/', '/zh/modules/']) {
      await page.goto(from);
      await page.getByRole('link', { name: '单元 B 铁三角' }).click();
      await expect(page).toHaveURL(UNIT);
    }
  });

  await test.step('the boxes of the map open what they name, by keyboard too, and fit a small phone', async () => {
    await page.waitForLoadState();
    const screen = page.viewportSize()!;
    await page.setViewportSize({ width: 360, height: 740 });
    const map = page.locator('.unit-map svg');
    await expect(map.getByRole('link')).toHaveCount(10);
    const outside = await map.evaluate((svg) => {
      const room = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('a')].flatMap((link) => {
        const box = link.querySelector('rect')!.getBoundingClientRect();
        return [...link.querySelectorAll('text')]
          .map((text) => text.getBoundingClientRect())
          .filter(({ right }) => right > box.right || right > room.right)
          .map(() => link.textContent);
      });
    });
    expect(outside, 'words that run out of their box').toEqual([]);
    const link = map.getByRole('link', { name: /流程边/ });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/zh/modules/triangle-process/');
    await page.setViewportSize(screen);
  });

  await test.step('a unit is one tap from its own modules', async () => {
    await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '单元 B' }).click();
    await expect(page).toHaveURL(UNIT);
    await page.goto('/zh/modules/execution-models/');
    await page.getByRole('link', { name: '单元混合题' }).click();
    await expect(page.locator('#quiz')).toBeInViewport();
  });
});

test('a unit page has its map as a list and questions that say where they belong, and shares their answers', async ({
  page,
}) => {
  await page.goto(UNIT);

  await test.step('the map can be read as a list', async () => {
    await page.getByText('把地图读成清单').click();
    const row = page.locator('.unit-map li', { hasText: '意愿边' }).first();
    await expect(row.getByRole('link', { name: /^执行力铁三角/ })).toBeVisible();
  });

  await test.step('each of the questions of a unit says where it belongs', async () => {
    const items = page.locator('.mix .item');
    await expect(items).toHaveCount(10);
    for (const item of await items.all())
      await expect(item.locator('.basis > a')).toHaveAttribute('href', /^\/zh\/modules\/[a-z-]+\/#/);
  });

  await test.step('an answer given on the unit page is there on the module page, and the other way round', async () => {
    const here = page.locator('hb-quiz-choice').first();
    await expect(here).toHaveAttribute('data-ready', '');
    const name = (await here.getAttribute('data-item'))!;
    await here.locator('input').first().check();
    await here.getByRole('button', { name: '核对答案' }).click();
    await expect(here).toHaveAttribute('data-saved', 'kept');
    const state = (await here.getAttribute('data-state'))!;
    await page.goto(`/en/modules/${name.split('.')[0]}/`);
    const there = page.locator(`[data-item="${name}"]`);
    await expect(there).toHaveAttribute('data-state', state);
    await there.getByRole('button', { name: 'Try again' }).click();
    await there.locator('input').nth(1).check();
    await there.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(there).toHaveAttribute('data-saved', 'kept');
    await page.goto(UNIT);
    await expect(here.locator('input').nth(1)).toBeChecked();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the mixed questions and their answers can be read', async ({ page }) => {
    await page.goto('/en/units/F/');
    const question = page.locator('.mix .question').first();
    await question.getByText('Answer and explanations').click();
    await expect(question.locator('.why').first()).toBeVisible();
  });
});

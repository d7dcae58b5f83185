import { expect, test } from '../support/test.ts';

const UNIT = '/zh/units/B/';

test('a unit is one tap from the home page, the list of modules and its own modules', async ({ page }) => {
  for (const from of ['/zh/', '/zh/modules/']) {
    await page.goto(from);
    await page.getByRole('link', { name: '单元 B 铁三角' }).click();
    await expect(page).toHaveURL(UNIT);
  }
  await page.goto('/zh/modules/triangle-skill/');
  await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '单元 B' }).click();
  await expect(page).toHaveURL(UNIT);
  await page.goto('/zh/modules/execution-models/');
  await page.getByRole('link', { name: '单元混合题' }).click();
  await expect(page.locator('#quiz')).toBeInViewport();
});

test('the boxes of the map open what they name, by keyboard too, and fit a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(UNIT);
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
});

test('the map can be read as a list', async ({ page }) => {
  await page.goto(UNIT);
  await page.getByText('把地图读成清单').click();
  const row = page.locator('.unit-map li', { hasText: '意愿边' }).first();
  await expect(row.getByRole('link', { name: /^执行力铁三角/ })).toBeVisible();
});

test('an answer given on the unit page is there on the module page, and the other way round', async ({
  page,
}) => {
  await page.goto(UNIT);
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

test('a unit can be looked up, and each of its questions says where it belongs', async ({ page }) => {
  await page.goto('/en/search/?q=unit B iron triangle');
  await expect(page.locator('[data-results] a[href="/en/units/B/"]').first()).toBeVisible();
  await page.goto(UNIT);
  const items = page.locator('.mix .item');
  await expect(items).toHaveCount(10);
  for (const item of await items.all())
    await expect(item.locator('.basis > a')).toHaveAttribute('href', /^\/zh\/modules\/[a-z-]+\/#/);
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

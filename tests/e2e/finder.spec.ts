import { expect, test, type Page } from '../support/test.ts';

const lines = (page: Page) => page.locator('li[data-failure]:visible');
const status = (page: Page) => page.locator('hb-finder [role="status"]');
const failure = (page: Page) => page.locator('select[name="failure"]');

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/zh/mechanisms/${query}`);
  await page.waitForFunction(() => customElements.get('hb-finder'));
}

test('choices made by keys or by hand show what fits, stand in the address and can be taken back', async ({
  page,
}) => {
  await open(page);
  const all = await lines(page).count();
  const clear = () => page.locator('[data-clear]').click();
  await test.step('the keyboard is enough, and going through the list is one step back', async () => {
    await failure(page).focus();
    for (const wanted of ['F1', 'F2', 'F3']) {
      await page.keyboard.press('ArrowDown');
      await expect(failure(page)).toHaveValue(wanted);
    }
    await expect(page).toHaveURL(/\?failure=F3$/);
    await page.goBack();
    await expect(lines(page)).toHaveCount(all);
  });
  await test.step('Back takes the last choice away, and clearing takes all', async () => {
    await failure(page).selectOption('F7');
    const some = await lines(page).count();
    await page.locator('select[name="actor"]').selectOption('leaders');
    await page.goBack();
    await expect(lines(page)).toHaveCount(some);
    await expect(page.locator('select[name="actor"]')).toHaveValue('');
    await clear();
    await expect(lines(page)).toHaveCount(all);
    await expect(page).toHaveURL(/\/mechanisms\/$/);
  });
  await test.step('a fault leads to the mechanisms that treat it, with the essays for and against', async () => {
    await failure(page).selectOption('F5');
    const shown = await lines(page).count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    for (const line of await lines(page).all())
      expect((await line.getAttribute('data-failure'))!.split(' ')).toContain('F5');
    await expect(status(page)).toContainText(String(shown));
    // Every line names an essay that recommends it.
    expect(await lines(page).locator('.essays a[href*="/sources/"]').count()).toBeGreaterThanOrEqual(shown);
    await failure(page).selectOption('F11');
    await expect(lines(page).filter({ hasText: '提醒' }).first()).toBeVisible();
  });
  await test.step('choices stand in the address and come back from it', async () => {
    await clear();
    await failure(page).selectOption('F7');
    await page.locator('select[name="cadence"]').selectOption('weekly');
    await expect(page).toHaveURL(/\?failure=F7&cadence=weekly$/);
    const found = await lines(page).count();
    await open(page, '?failure=F7&cadence=weekly');
    await expect(lines(page)).toHaveCount(found);
    await expect(failure(page)).toHaveValue('F7');
  });
});

test('an address brings its choices with it, whatever they are', async ({ page }) => {
  await test.step('the page of a fault leads to the finder with that fault chosen', async () => {
    await page.goto('/zh/failures/F7/');
    await page.getByRole('link', { name: '按人、按周期再筛' }).click();
    await expect(page).toHaveURL(/\/zh\/mechanisms\/\?failure=F7$/);
    await expect(failure(page)).toHaveValue('F7');
  });
  await test.step('choices that nothing fits say so, and an address that names nothing shows everything', async () => {
    await open(page, '?failure=F3&cadence=daily&actor=outside-experts');
    await expect(lines(page)).toHaveCount(0);
    await expect(status(page)).toContainText('去掉一个条件');
    await open(page, '?failure=F99');
    await expect(lines(page)).toHaveCount(112);
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('all mechanisms stand in their groups and no dead control is shown', async ({ page }) => {
    await page.goto('/zh/mechanisms/');
    await expect(lines(page)).toHaveCount(112);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(10);
    await expect(page.locator('.finder')).toBeHidden();
  });
});

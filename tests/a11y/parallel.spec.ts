import { expect, test } from '../support/test.ts';
import { addAxe, lookAt } from './violations.ts';

test.beforeEach(({ context }) => addAxe(context));

for (const address of [
  '/zh/modules/iron-triangle/',
  '/en/cases/C2/',
  '/en/glossary/tie-sanjiao/',
  '/zh/debates/X1/',
])
  test(`${address} with both languages beside each other can be used by everyone`, async ({ page }) => {
    await page.goto(`${address}?parallel`);
    await expect(page.locator('.twin').first()).toBeVisible();
    const [found] = await lookAt(page);
    expect(found!.problems).toEqual([]);
  });

import { expect, test } from '../support/test.ts';
import { AXE } from './violations.ts';

for (const address of [
  '/zh/modules/iron-triangle/',
  '/en/cases/C2/',
  '/en/glossary/tie-sanjiao/',
  '/zh/debates/X1/',
])
  test(`${address} with both languages beside each other can be used by everyone`, async ({ page }) => {
    await page.goto(`${address}?parallel`);
    await expect(page.locator('.twin').first()).toBeVisible();
    await page.evaluate(AXE);
    const broken = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(root: Document): Promise<{ violations: { id: string }[] }> };
      };
      return (await axe.run(document)).violations.map(({ id }) => id);
    });
    expect(broken).toEqual([]);
  });

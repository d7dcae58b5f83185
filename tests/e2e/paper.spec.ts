import { textOfPages } from '../support/read-pdf.ts';
import { expect, test } from '../support/test.ts';

const PAPER = '/zh/print/iron-triangle/';
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

test('a module prints on A4 with every question whole, each part from a new page', async ({ page }) => {
  await page.goto(PAPER);
  const asks = (await page.locator('.ask').allTextContents()).map(plain);
  const numbers = (await page.locator('.paper-item h4').allTextContents()).map(plain);
  const heads = (await page.locator('.part > h2').allTextContents()).map(plain);
  const file = await page.pdf({ format: 'A4', tagged: true });
  expect(file.toString('latin1')).toContain('/StructTreeRoot');
  const pages = textOfPages(file).map(plain);

  expect(pages.length).toBeGreaterThanOrEqual(8);
  expect(pages.length).toBeLessThanOrEqual(16);
  expect(pages.filter((text) => text.length < 60)).toEqual([]);
  expect(asks.length).toBe(15);
  expect(asks.filter((ask) => !pages.some((text) => text.includes(ask)))).toEqual([]);
  expect(numbers.length).toBe(13);
  expect(numbers.filter((number) => !pages.some((text) => text.includes(number)))).toEqual([]);
  const starts = heads.map((head) =>
    pages.findIndex((text) =>
      text
        .replace(/^\d+\/\d+/, '')
        .slice(0, 40)
        .includes(head),
    ),
  );
  expect(starts[0]).toBe(0);
  expect(starts[1]).toBeGreaterThan(starts[0]!);
  expect(starts[2]).toBeGreaterThan(starts[1]!);
});

test('one part can be printed alone, and the page is whole again afterwards', async ({ page }) => {
  await page.goto(PAPER);
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.locator('#key').getByRole('button', { name: '只打印这一份' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#key')).toBeVisible();
  await expect(page.locator('#sheet')).toBeHidden();
  await expect(page.locator('#pack')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('#sheet')).toBeVisible();
  await expect(page.locator('#pack')).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the papers are all there and no button is', async ({ page }) => {
    await page.goto(PAPER);
    await expect(page.locator('.part')).toHaveCount(3);
    await expect(page.locator('hb-print-parts').getByRole('button')).toHaveCount(0);
  });
});

import type { Page } from '@playwright/test';
import { encodeAssignment } from '../../src/core/assignment/assignment.ts';
import { factsOfPdf, textOfPages } from '../support/read-pdf.ts';
import { expect, test } from '../support/test.ts';

const PAPER = '/zh/print/iron-triangle/';
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** What must not be cut by the end of a page: a question, its number and story with its first part, a row of the key, a misconception. */
const wholesOf = (page: Page) =>
  page.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '');
    const heads = [...document.querySelectorAll('.paper-item')].map((item) =>
      ['h4', '.story', '.ask'].map((part) => item.querySelector(part)?.textContent ?? '').join(''),
    );
    const wrong = [...document.querySelectorAll('.wrong dt')].map(
      (dt) => `${dt.textContent}${dt.nextElementSibling?.textContent}`,
    );
    const rows = texts('.key tbody tr:not(:has([colspan]))');
    return { asks: texts('.ask'), heads, rows, wrong, plan: texts('.plan tbody tr') };
  });

/** Prints a page and holds the file to what every paper must be. */
async function print(page: Page, lang: string): Promise<string[]> {
  const file = await page.pdf({ format: 'A4', tagged: true, preferCSSPageSize: true });
  const facts = factsOfPdf(file);
  const pages = textOfPages(file).map(plain);
  expect(facts).toMatchObject({ pages: pages.length, tagged: true, lang, missingFonts: [] });
  expect(facts.fonts).toBeGreaterThan(0);
  // Greys alone, and none so light that a photocopier loses it.
  expect(facts.colours.filter(([r, g, b]) => r !== g || g !== b || (r! > 0.54 && r! < 1))).toEqual([]);
  // Each page has its number and how many there are, and something else.
  const numbered = pages.filter((text, i) => text.includes(`${i + 1}/${pages.length}`));
  expect(numbered.length).toBe(pages.length);
  expect(pages.filter((text) => text.length < 60)).toEqual([]);
  const wholes = await wholesOf(page);
  for (const [kind, texts] of Object.entries(wholes)) {
    expect(texts.length, kind).toBeGreaterThan(0);
    const cut = texts.map(plain).filter((text) => !pages.some((one) => one.includes(text)));
    expect(cut, `${kind} cut by the end of a page`).toEqual([]);
  }
  return pages;
}

/** On which page, from 0, each part begins. */
const startsOf = async (page: Page, pages: readonly string[]): Promise<number[]> => {
  const heads = (await page.locator('.part > h2').allTextContents()).map(plain);
  return heads.map((head) =>
    pages.findIndex((text) =>
      text
        .replace(/^\d+\/\d+/, '')
        .slice(0, 160)
        .includes(head),
    ),
  );
};

for (const [address, lang] of [
  [PAPER, 'zh-CN'],
  ['/en/print/triangle-process/', 'en'],
] as const)
  test(`${address} prints on numbered pages, tagged, in greys, with its letters, and nothing cut`, async ({
    page,
  }) => {
    await page.goto(address);
    const pages = await print(page, lang);
    expect(pages.length).toBeGreaterThanOrEqual(8);
    expect(pages.length).toBeLessThanOrEqual(18);
    const [sheet, key, pack] = await startsOf(page, pages);
    expect(sheet).toBe(0);
    expect(key).toBeGreaterThan(0);
    expect(pack).toBeGreaterThan(key!);
  });

test('the papers of an assignment print as those of a module do, numbered through', async ({ page }) => {
  const modules = ['iron-triangle', 'triangle-process'];
  const facts = { title: '周三学习', note: '', group: '', due: '', passPercent: 0, items: [] };
  await page.goto(`/zh/papers/#${encodeAssignment({ ...facts, modules })}`);
  await expect(page.locator('.body')).toBeVisible();
  const pages = await print(page, 'zh-CN');
  const running = await page.locator('.strip li b').allTextContents();
  expect(running).toEqual(running.map((_, i) => String(i + 1)));
  expect(running.length).toBeGreaterThan(20);
  const [sheet, key, pack] = await startsOf(page, pages);
  expect(sheet).toBe(0);
  expect(key).toBeGreaterThan(0);
  expect(pack).toBeGreaterThan(key!);
});

test('the printed book has the number and title of its chapter at the head of each page', async ({
  page,
}) => {
  await page.goto('/en/print/book/');
  const heads = (await page.locator('.chapter > h2[id^=chapter]').allTextContents()).map(plain);
  // Two chapters stand for all: the whole takes seconds to print, and is the same rule.
  await page.evaluate(() => {
    for (const chapter of [...document.querySelectorAll('.chapter')].slice(2, -1)) chapter.remove();
  });
  const pages = textOfPages(await page.pdf({ preferCSSPageSize: true, tagged: true })).map(plain);
  for (const [i, head] of heads.slice(0, 2).entries()) {
    const from = pages.findIndex((text) => text.split(head).length > 2);
    expect(from, head).toBeGreaterThan(0);
    const next = i === 0 ? pages.findIndex((text) => text.split(heads[1]!).length > 2) : from + 1;
    expect(pages.slice(from, next).filter((text) => !text.includes(head))).toEqual([]);
  }
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

import { expect, test, type Page } from '../support/test.ts';

const results = (page: Page) => page.locator('ol[data-results]');
const links = (page: Page) => results(page).locator('> li > a');
const done = (page: Page) => expect(results(page)).toHaveAttribute('data-state', 'done');

async function type(page: Page, query: string, lang = 'zh'): Promise<void> {
  await page.goto(`/${lang}/search/`);
  await page.getByRole('searchbox').last().fill(query);
  await done(page);
}

for (const [query, target] of [
  ['铁三角', '/zh/glossary/tie-sanjiao/'],
  ['tiěsānjiǎo', '/zh/glossary/tie-sanjiao/'],
  ['tie sanjiao', '/zh/glossary/tie-sanjiao/'],
  ['tsj', '/zh/glossary/tie-sanjiao/'],
  ['iron triangle', '/zh/glossary/tie-sanjiao/'],
  ['首问责任制', '/zh/glossary/shouwen-zerenzhi/'],
  ['shouwenzerenzhi', '/zh/glossary/shouwen-zerenzhi/'],
  ['服务承若制', '/zh/glossary/fuwu-chengnuozhi/'],
  ['individual brewing', '/zh/glossary/jiti-lingdao/'],
  ['M21', '/zh/mechanisms/M21/'],
] as const) {
  test(`${query} finds its page in the first three`, async ({ page }) => {
    await type(page, query);
    const found = await links(page).evaluateAll((all) =>
      all.slice(0, 3).map((link) => (link as HTMLAnchorElement).pathname),
    );
    expect(found).toContain(target);
  });
}

test('an exact hit is explained at once, on a card', async ({ page }) => {
  await type(page, '铁三角');
  await expect(results(page).locator('.answer-card p').first()).toContainText(/流程/);
});

test('words that stand only in the text are found there, marked, with a link to the section', async ({
  page,
}) => {
  await type(page, '退回重报');
  await expect(results(page).locator('a[href^="/zh/modules/iron-triangle/#"]')).toHaveCount(1);
  await expect(results(page).locator('mark').first()).toBeVisible();
});

for (const [how, breakage] of [
  ['not at all', 'delete Intl.Segmenter'],
  [
    'letter by letter',
    'Intl.Segmenter.prototype.segment = (text) => [...text].map((segment) => ({ segment, isWordLike: true }))',
  ],
] as const) {
  test(`words in the text are found where the browser cuts words ${how}`, async ({ page }) => {
    await page.addInitScript(breakage);
    await type(page, '谁来都快不了');
    await expect(results(page).locator('a[href^="/zh/modules/iron-triangle/"]').first()).toBeVisible();
  });
}

test('excerpts of Chinese have no stray spaces', async ({ page }) => {
  await type(page, '办公室');
  for (const excerpt of await results(page).locator('li p').allTextContents())
    expect(excerpt).not.toMatch(/\p{Script=Han}[ \u200b]\p{Script=Han}/u);
});

test('the number of results is said, and the address can be shared', async ({ page }) => {
  await type(page, '执行力');
  await expect(page.getByRole('status')).toHaveText(/找到 \d+ 条/);
  await page.goto(page.url());
  await done(page);
  await expect(page.getByRole('searchbox').last()).toHaveValue('执行力');
  expect(await links(page).count()).toBeGreaterThan(3);
});

test('when nothing is found, the page says what to try', async ({ page }) => {
  await type(page, 'zzzzqqqq');
  await expect(page.getByRole('status')).toContainText('没有找到“zzzzqqqq”');
  await expect(page.getByRole('status')).toContainText('拼音');
});

test('the keyboard alone gets from a question to a page', async ({ page }) => {
  await page.goto('/en/search/');
  await page.keyboard.type('willingness');
  await done(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(links(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/glossary\/yiyuan\/$/);
});

test('the field in the running head suggests while one types, and its form goes to the search page', async ({
  page,
}) => {
  await page.goto('/zh/glossary/');
  const field = page.locator('header').getByRole('searchbox');
  await field.pressSequentially('liucheng');
  await expect(page.locator('.suggestions a').first()).toHaveAttribute('href', '/zh/glossary/liucheng/');
  await field.press('Escape');
  await expect(page.locator('.suggestions')).toBeHidden();
  await field.press('Enter');
  await expect(page).toHaveURL(/\/zh\/search\/\?q=liucheng$/);
});

test('the look-up is answered from few bytes, and the text engine waits until it is wanted', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/zh/glossary/');
  expect(asked.filter((path) => /pagefind|lookup/.test(path))).toEqual([]);
  await page.locator('header').getByRole('searchbox').pressSequentially('铁三角');
  await expect(page.locator('.suggestions a').first()).toBeVisible();
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
  expect(asked).toContain('/lookup-names.json');
});

test('a query with markup in it is only text', async ({ page }) => {
  await type(page, '<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
});

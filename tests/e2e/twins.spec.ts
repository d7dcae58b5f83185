import { expect, test, type Locator, type Page } from '../support/test.ts';
import { readBuilt, readPage } from '../support/site.ts';
import { answerAtOnce } from '../support/answer.ts';

/** A choice that has a twin which is a choice too; the first that content has. */
const [twin, item] = (() => {
  const modules = JSON.parse(readBuilt('review-items.json').toString()) as {
    questions: { item: string; twins?: string[] }[];
  }[];
  const kindOf = (page: string, name: string) =>
    new RegExp(
      `data-item="${name}"[^>]*&quot;kind&quot;:&quot;(\\w+)&quot;|data-item="${name}"[^>]*"kind":"(\\w+)"`,
    )
      .exec(readPage(page))
      ?.slice(1)
      .find(Boolean);
  const pairs = modules.flatMap(({ questions }) =>
    questions.flatMap(({ item, twins }) => (twins ?? []).map((twin) => [twin, item] as const)),
  );
  return pairs.find(
    ([twin, item]) =>
      kindOf('/zh/review/twins/', twin) === 'single' &&
      kindOf(`/zh/modules/${item.split('.')[0]}/`, item) === 'single',
  )!;
})();
const MODULE = `/zh/modules/${item.split('.')[0]}/`;
const DAY = 86_400_000;
const MONDAY = new Date('2026-09-07T09:00:00+08:00').getTime();
const REWORDED = '这道题换了说法来问，考的还是同一点；成绩记在原题名下。';

test.use({ timezoneId: 'Asia/Shanghai' });

const setDay = (page: Page, day: number) => page.clock.setFixedTime(MONDAY + day * DAY);
const session = (page: Page) => page.locator('hb-review [data-session]');
const stemOf = (one: Locator) => one.locator('legend').first().textContent();

async function answer(one: Locator, right: boolean): Promise<void> {
  const { key } = JSON.parse((await one.getAttribute('data-question'))!) as { key: string };
  await answerAtOnce(one, {
    input: right ? `.options input[value="${key}"]` : `.options input:not([value="${key}"])`,
  });
}

async function missInModule(page: Page): Promise<void> {
  await setDay(page, 0);
  await page.goto(MODULE);
  await answer(page.locator(`[data-item="${item}"]`), false);
}

async function startReview(page: Page, address = '/zh/review/'): Promise<Locator> {
  await page.goto(address);
  await expect(page.locator('hb-review')).toHaveAttribute('data-ready', '');
  await page.locator('hb-review [data-start]').click();
  return session(page).locator('.question[data-ready]');
}

/** What was reviewed of the item, as the database holds it, in the order in which it happened. */
const eventsOf = (page: Page, item: string) =>
  page.evaluate(async (item) => {
    const opening = indexedDB.open('hb-record');
    await new Promise((done) => (opening.onsuccess = done));
    const all = opening.result.transaction('events').objectStore('events').getAll();
    await new Promise((done) => (all.onsuccess = done));
    opening.result.close();
    type Stored = { kind: string; seq: number; item: string; itemVersion: number; data: { twin?: string } };
    return (all.result as Stored[])
      .filter((event) => event.item === item && event.kind === 'reviewed')
      .toSorted((a, b) => a.seq - b.seq)
      .map(({ itemVersion, data }) => ({ itemVersion, twin: data.twin ?? null }));
  }, item);

test('a review asks a missed question in other words and says so, then in its own, and both count for it', async ({
  page,
}) => {
  await missInModule(page);
  const own = await stemOf(page.locator(`[data-item="${item}"]`));

  await setDay(page, 7);
  const reworded = await startReview(page);
  await expect(session(page).getByText(REWORDED)).toBeVisible();
  expect(await stemOf(reworded)).not.toBe(own);
  await expect(session(page).getByRole('link', { name: '回到这一节' })).toHaveAttribute(
    'href',
    new RegExp(`^${MODULE}#`),
  );
  await expect(session(page).locator('.item > .label')).toBeFocused();
  await answer(reworded, true);
  await session(page).locator('[data-next]').click();
  await expect(page.locator('[data-days]')).toHaveText('2026年10月5日：1 题');
  expect(await eventsOf(page, item)).toEqual([{ itemVersion: 1, twin }]);
  expect(await eventsOf(page, twin)).toEqual([]);

  await setDay(page, 28);
  const again = await startReview(page);
  await expect(session(page).getByText(REWORDED)).toHaveCount(0);
  expect(await stemOf(again)).toBe(own);
  await answer(again, false);
  expect(await eventsOf(page, item)).toMatchObject([{ twin }, { twin: null }]);

  await page.goto(MODULE);
  await expect(page.locator(`[data-item="${item}"]`)).toHaveAttribute('data-state', 'wrong');
});

test('a twin that is withdrawn, or cannot be fetched, leaves its question to be asked in its own words', async ({
  page,
}) => {
  await missInModule(page);
  const own = await stemOf(page.locator(`[data-item="${item}"]`));
  await setDay(page, 7);
  await page.route('**/zh/review/twins/', (route) => route.abort());
  expect(await stemOf(await startReview(page))).toBe(own);

  await page.unroute('**/zh/review/twins/');
  await page.route('**/zh/review/twins/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: readPage('/zh/review/twins/').replaceAll(twin, `${twin}-gone`),
    }),
  );
  const one = await startReview(page);
  expect(await stemOf(one)).toBe(own);
  await expect(session(page).getByText(REWORDED)).toHaveCount(0);
  await answer(one, true);
  expect(await eventsOf(page, item)).toEqual([{ itemVersion: 1, twin: null }]);
});

test('in English it is said in English', async ({ page }) => {
  await missInModule(page);
  await setDay(page, 7);
  await startReview(page, '/en/review/');
  await expect(session(page).getByText('This question is asked in other words.')).toBeVisible();
});

test('the twins stand on a page of their own, whole without scripts, led to from the review and out of every search', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/zh/review/`);
  await page.getByRole('link', { name: '换个问法的题' }).click();
  await expect(page).toHaveURL(/\/zh\/review\/twins\/$/);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  const one = page.locator(`.item:has([data-item="${twin}"])`);
  await expect(one.locator('.options li')).not.toHaveCount(0);
  await one.locator('summary').click();
  await expect(one.locator('.why').first()).toBeVisible();
  await expect(one.locator('.basis > a')).toHaveAttribute('href', new RegExp(`^${MODULE}#`));
  await context.close();

  for (const lang of ['zh', 'en'])
    expect(readPage(`/${lang}/review/twins/`)).not.toContain('data-pagefind-body');
  expect(readPage(MODULE), 'not on the module’s page').not.toContain(twin);
  const { items } = JSON.parse(readBuilt('handbook.json').toString());
  expect(items.find(({ id }: { id: string }) => id === item).twins).toBeGreaterThan(0);
  expect(items.some(({ id }: { id: string }) => id === twin)).toBe(false);
});

import { expect, type BrowserContext, type Page } from '@playwright/test';
import { publish, SMALL_PAGES, test, type WorkerFault } from '../support/small-site.ts';
import { answerAtOnce } from '../support/answer.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 90_000 });

const KEPT = '整本手册已存在这台设备上';
const REFUSED = '浏览器这一次没有让存，手册没有存全。';
const NO_ROOM = '这台设备空间不够，没有存全。';
const STUCK = '没有删成，存下的手册还在这台设备上。';
const cache = (call: string) => `Cache.prototype.${call}`;
const caches = (call: string) => `CacheStorage.prototype.${call}`;
const nameOf = ({ call, after, name = '' }: WorkerFault) =>
  `${call.replace('.prototype', '')} after ${after} ${name}`.trim();

const panel = (page: Page) => page.locator('[data-offline]');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const question = (page: Page) => page.locator('hb-quiz-choice').first();

/** Counts how often the worker has been refused something. */
function countFailures(context: BrowserContext): { count: number } {
  const failed = { count: 0 };
  context.on('request', (request) => (failed.count += Number(request.url().endsWith('/failed'))));
  return failed;
}

/** The first page opens in the edition, and all others are handed out in it. */
async function expectEdition(page: Page, address: string, number: number): Promise<void> {
  await page.goto(`${address}${SMALL_PAGES[0]}`);
  await expect(heading(page)).toContainText(`第${number}版`);
  const handedOut = await page.evaluate(
    (paths) =>
      Promise.all(
        paths.map(async (path) => /<h1[^>]*>第(\d+)版/.exec(await (await fetch(path)).text())?.[1]),
      ),
    [...SMALL_PAGES],
  );
  expect(handedOut).toEqual(SMALL_PAGES.map(() => String(number)));
}

/** What is said at last: that the copy is kept, or why not. */
async function outcome(page: Page): Promise<string> {
  const status = panel(page).locator('[role=status]');
  await expect(status).toHaveText(/已存在这台设备上|没有存全/, { timeout: 30_000 });
  return (await status.textContent())!;
}

for (const [fault, said] of [
  [{ call: caches('keys'), after: 0 }, KEPT],
  [{ call: caches('open'), after: 0 }, KEPT],
  [{ call: cache('match'), after: 0 }, KEPT],
  [{ call: cache('put'), after: 0 }, REFUSED],
  [{ call: cache('put'), after: 3 }, REFUSED],
  [{ call: cache('put'), after: 2, name: 'QuotaExceededError' }, NO_ROOM],
] as const)
  test(`${nameOf(fault)} fails while the copy is made: the reader is told, and the next try makes it whole`, async ({
    page,
    context,
    site,
  }) => {
    const failed = countFailures(context);
    await publish(site.folder, 1, fault);
    await page.goto(`${site.address}/zh/`);
    expect(await outcome(page)).toContain(said);
    if (said !== KEPT) await panel(page).getByRole('button', { name: '存到这台设备' }).click();
    await expect(panel(page)).toContainText(KEPT);
    expect(failed.count).toBe(1);
    site.server.closeAllConnections();
    site.server.close();
    await context.setOffline(true);
    await expectEdition(page, site.address, 1);
  });

test('a copy that cannot be deleted is said to be there still, and goes at the second try', async ({
  page,
  context,
  site,
}) => {
  const failed = countFailures(context);
  await publish(site.folder, 1, { call: caches('delete'), after: 0 });
  await page.goto(`${site.address}/zh/`);
  await expect(panel(page)).toContainText(KEPT, { timeout: 30_000 });
  const forget = panel(page).getByRole('button', { name: '删除存下的手册' });
  await forget.click();
  await expect(panel(page)).toContainText(STUCK);
  await forget.click();
  await expect(panel(page)).toContainText('整本手册可以存到这台设备上');
  expect(failed.count).toBe(1);
});

test('a worker that the browser does not admit is said, and admitted at the second try', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const { prototype } = ServiceWorkerContainer;
    const real = prototype.register;
    prototype.register = function () {
      prototype.register = real;
      return Promise.reject(new DOMException('made to fail', 'SecurityError'));
    };
  });
  await page.goto(`${site.address}/en/`);
  await expect(panel(page)).toContainText('The browser did not allow it this time');
  await panel(page).getByRole('button', { name: 'Keep on this device' }).click();
  await expect(panel(page)).toContainText('The whole handbook is on this device', { timeout: 30_000 });
});

test('a page that may not even ask for workers opens as ever', async ({ page, site }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'serviceWorker', {
      get: () => {
        throw new DOMException('made to fail', 'SecurityError');
      },
    }),
  );
  await page.goto(`${site.address}/zh/`);
  await page.waitForTimeout(1500);
  await expect(panel(page)).toBeHidden();
  expect(faults).toEqual([]);
});

test('the storage of the old copy fails once while a newer edition is published: no page of it is shown', async ({
  page,
  context,
  site,
}) => {
  const failed = countFailures(context);
  await publish(site.folder, 1, { call: cache('match'), after: 40 });
  await page.goto(`${site.address}/zh/`);
  await expect(panel(page)).toContainText(KEPT, { timeout: 30_000 });
  await publish(site.folder, 2);
  for (let round = 0; round < 8 && failed.count === 0; round++) await expectEdition(page, site.address, 1);
  expect(failed.count).toBe(1);
});

test('storage fails while one edition after another is taken: the old one stays whole, the reader is told, nothing is lost', async ({
  page,
  context,
  site,
}) => {
  const failed = countFailures(context);
  await page.goto(`${site.address}/zh/`);
  await expect(panel(page)).toContainText(KEPT, { timeout: 30_000 });
  await page.goto(`${site.address}/zh/modules/government-execution/`);
  await answerAtOnce(question(page));
  await page.goto(`${site.address}/zh/`);

  const rows: [fault: WorkerFault, said: RegExp][] = [
    [{ call: caches('open'), after: 0 }, /新版本没有存全；现在看的还是原来那一版/],
    [{ call: cache('match'), after: 0 }, /新版本没有存全；现在看的还是原来那一版/],
    [{ call: cache('put'), after: 2 }, /新版本没有存全；现在看的还是原来那一版/],
    [{ call: cache('put'), after: 2, name: 'QuotaExceededError' }, /空间不够同时放下两版/],
    [{ call: caches('keys'), after: 0 }, /手册有新版本了。\s*换用新版本/],
    [{ call: caches('delete'), after: 0 }, /手册有新版本了。\s*换用新版本/],
  ];
  for (const [at, [fault, said]] of rows.entries())
    await test.step(nameOf(fault), async () => {
      const number = at + 2;
      await publish(site.folder, number, fault);
      await page.reload();
      const notice = page.locator('.new-edition');
      await expect(notice).toHaveText(said, { timeout: 30_000 });
      const other = await context.newPage();
      await other.goto(`${site.address}/zh/about/`);
      await expect(heading(other)).toContainText(`第${number - 1}版`);
      await other.close();
      const again = notice.getByRole('button', { name: '再试一次' });
      if (await again.isVisible()) await again.click();
      await notice.getByRole('button', { name: '换用新版本' }).click();
      await expect(heading(page)).toContainText(`第${number}版`);
      await expect(panel(page)).toContainText(KEPT, { timeout: 30_000 });
      expect(failed.count, 'has it failed?').toBe(at + 1);
    });
  await expectEdition(page, site.address, rows.length + 1);
  await page.goto(`${site.address}/zh/modules/government-execution/`);
  await expect(question(page).locator('input').first()).toBeChecked();
});

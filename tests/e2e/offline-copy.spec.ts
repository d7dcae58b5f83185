import { expect } from '@playwright/test';
import { publish, SMALL_PAGES, test } from '../support/small-site.ts';
import { answerAtOnce } from '../support/answer.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 60_000 });

const KEPT = /已存在这台设备上/;
/** So small that a few pages come in several parts. */
const PART_BYTES = 100_000;

test('on a phone the size is said first, and nothing is fetched before the reader wants it', async ({
  page,
  context,
  site,
}) => {
  await publish(site.folder, 1, undefined, PART_BYTES);
  await context.addInitScript(() =>
    Object.defineProperty(navigator, 'userAgentData', { value: { mobile: true } }),
  );
  const parts: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('.bin')) parts.push(request.url());
  });
  await page.goto(`${site.address}/zh/`);
  const panel = page.locator('[data-offline]');
  await expect(panel).toContainText(/大小 \d+\.\d MB/);
  expect(parts).toEqual([]);
  await panel.getByRole('button', { name: '存到这台设备' }).click();
  await expect(panel).toContainText(KEPT, { timeout: 60_000 });
  expect(parts.length).toBeGreaterThan(1);
  await panel.getByRole('button', { name: '删除存下的手册' }).click();
  await expect(panel).toContainText(/大小 \d+\.\d MB/);
});

test('a broken connection is said, and the next try goes on where it stopped', async ({
  page,
  context,
  site,
}) => {
  await publish(site.folder, 1, undefined, PART_BYTES);
  const asked: string[] = [];
  let broken = true;
  await context.route('**/*.bin', async (route) => {
    asked.push(route.request().url());
    if (broken && route.request().url().endsWith('/2.bin')) await route.abort();
    else await route.continue();
  });
  await page.goto(`${site.address}/zh/`);
  const panel = page.locator('[data-offline]');
  await expect(panel).toContainText('没有存全', { timeout: 30_000 });
  broken = false;
  asked.length = 0;
  await panel.getByRole('button', { name: '存到这台设备' }).click();
  await expect(panel).toContainText(KEPT, { timeout: 60_000 });
  expect(asked.some((url) => url.endsWith('/0.bin'))).toBe(false);
});

test('a newer edition is taken whole when the reader wants it, in every window, with what was answered', async ({
  page,
  context,
  site,
}) => {
  const question = page.locator('hb-quiz-choice').first();
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto(`${site.address}/zh/`);
  await expect(page.locator('[data-offline]')).toContainText(KEPT, { timeout: 30_000 });
  await page.goto(`${site.address}/zh/modules/government-execution/`);
  await answerAtOnce(question);

  await publish(site.folder, 2);
  await page.reload();
  const takeOver = page.getByRole('button', { name: '换用新版本' });
  await expect(takeOver).toBeVisible({ timeout: 30_000 });
  const other = await context.newPage();
  await other.goto(`${site.address}/zh/about/`);
  await expect(other.getByRole('heading', { level: 1 })).toContainText('第1版');
  await expect(other.getByRole('button', { name: '换用新版本' })).toBeVisible({ timeout: 30_000 });
  await takeOver.click();
  await expect(other.getByRole('heading', { level: 1 })).toContainText('第2版');
  site.server.closeAllConnections();
  site.server.close();
  await context.setOffline(true);
  for (const path of SMALL_PAGES) {
    await page.goto(`${site.address}${path}`);
    await expect(heading, path).toContainText('第2版');
  }
  await expect(question.locator('input').first()).toBeChecked();
});

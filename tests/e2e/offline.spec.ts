import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { expect, test, type Page } from '@playwright/test';
import { writeOfflineCopy } from '../../src/integrations/offline/offline.ts';
import { serveFolder } from '../../src/integrations/serve/static-server.ts';
import { DIST } from '../support/site.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 120_000 });

const KEPT = /已存在这台设备上/;
/** The first question of the module; its place, not its name, since other items may come. */
const firstQuestion = (page: Page) => page.locator('hb-quiz-choice').first();

let made: string | undefined;

/** Two editions of the site in folders of their own; the second says so on its about page. */
async function makeEditions(): Promise<[string, string]> {
  const root = await mkdtemp(join(tmpdir(), 'editions-'));
  made = root;
  const folders: [string, string] = [join(root, 'first'), join(root, 'second')];
  for (const folder of folders)
    await cp(DIST, folder, { recursive: true, filter: (file) => !file.endsWith('.zip') });
  const [, second] = folders;
  const about = join(second, 'zh/about/index.html');
  await writeFile(about, (await readFile(about, 'utf8')).replace('<h1>', '<h1>第二版 '));
  const worker = join(second, 'service-worker.js');
  const code = await readFile(worker, 'utf8');
  await writeFile(worker, code.replace(/\{"edition":[^}]+\}/, 'EDITION_TO_COME'));
  await rm(join(second, 'offline'), { recursive: true });
  await writeOfflineCopy(second);
  return folders;
}

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });

async function answer(page: Page): Promise<void> {
  const item = firstQuestion(page);
  await expect(item).toHaveAttribute('data-ready', '');
  await item.locator('input').first().check();
  await item.locator('[data-check]').click();
  await expect(item).toHaveAttribute('data-saved', 'kept');
}
const isAnswered = (page: Page) => expect(firstQuestion(page).locator('input').first()).toBeChecked();

test.afterAll(async () => {
  if (made) await rm(made, { recursive: true, force: true });
});

test('after one visit the handbook is read, searched and answered without a network, and updates whole', async ({
  page,
  context,
}) => {
  const [first, second] = await makeEditions();
  let site = await serveFolder(first, 0);
  const { address } = site;
  await page.goto(`${address}/zh/`);
  await expect(page.locator('[data-offline]')).toContainText(KEPT, { timeout: 60_000 });

  await stop(site.server);
  await context.setOffline(true);
  for (const path of [
    'zh',
    'en',
    'zh/modules',
    'zh/glossary',
    'en/glossary/shouwen-zerenzhi',
    'zh/mechanisms/M1',
    'en/cases/C1',
    'zh/debates',
    'zh/sources/S1',
    'zh/about',
  ]) {
    await page.goto(`${address}/${path}/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goto(`${address}/zh/no-such-page/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('没有这一页');
  await page.goto(`${address}/zh/search/?q=首问责任制`);
  await expect(page.locator('[data-results] a').first()).toContainText('首问责任制');
  await page.goto(`${address}/zh/modules/iron-triangle/`);
  await answer(page);

  // Back online with a newer edition: the old one stays whole until the reader takes the new one.
  await context.setOffline(false);
  site = await serveFolder(second, Number(new URL(address).port));
  await page.reload();
  await isAnswered(page);
  const takeOver = page.getByRole('button', { name: '换用新版本' });
  await expect(takeOver).toBeVisible({ timeout: 60_000 });
  const other = await context.newPage();
  await other.goto(`${address}/zh/about/`);
  await expect(other.getByRole('heading', { level: 1 })).not.toContainText('第二版');
  await expect(other.getByRole('button', { name: '换用新版本' })).toBeVisible({ timeout: 30_000 });
  await takeOver.click();
  await expect(other.getByRole('heading', { level: 1 })).toContainText('第二版');
  await isAnswered(page);
  await stop(site.server);
  await other.reload();
  await expect(other.getByRole('heading', { level: 1 })).toContainText('第二版');
  await page.reload();
  await isAnswered(page);
});

test('on a phone the size is said first, and nothing is fetched before the reader wants it', async ({
  page,
  context,
}) => {
  await context.addInitScript(() =>
    Object.defineProperty(navigator, 'userAgentData', { value: { mobile: true } }),
  );
  const parts: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('.bin')) parts.push(request.url());
  });
  await page.goto('/zh/');
  const panel = page.locator('[data-offline]');
  await expect(panel).toContainText(/大小 \d+\.\d MB/);
  expect(parts).toEqual([]);
  await panel.getByRole('button', { name: '存到这台设备' }).click();
  await expect(panel).toContainText(KEPT, { timeout: 60_000 });
  expect(parts.length).toBeGreaterThan(1);
  await panel.getByRole('button', { name: '删除存下的手册' }).click();
  await expect(panel).toContainText(/大小 \d+\.\d MB/);
});

test('a broken connection is said, and the next try goes on where it stopped', async ({ page, context }) => {
  const asked: string[] = [];
  let broken = true;
  await context.route('**/*.bin', async (route) => {
    asked.push(route.request().url());
    if (broken && route.request().url().endsWith('/2.bin')) await route.abort();
    else await route.continue();
  });
  await page.goto('/zh/');
  const panel = page.locator('[data-offline]');
  await expect(panel).toContainText('没有存全', { timeout: 30_000 });
  broken = false;
  asked.length = 0;
  await panel.getByRole('button', { name: '存到这台设备' }).click();
  await expect(panel).toContainText(KEPT, { timeout: 60_000 });
  expect(asked.some((url) => url.endsWith('/0.bin'))).toBe(false);
});

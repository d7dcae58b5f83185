import { expect, test } from '@playwright/test';
import { serveFolder } from '../../src/integrations/serve/static-server.ts';
import { DIST, readPage } from '../support/site.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 120_000 });

test('after one visit the whole handbook is read, searched and answered without a network', async ({
  page,
  context,
}) => {
  const { server, address } = await serveFolder(DIST, 0);
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto(`${address}/zh/`);
  await expect(page.locator('[data-offline]')).toContainText('已存在这台设备上', { timeout: 60_000 });

  server.closeAllConnections();
  server.close();
  await context.setOffline(true);
  for (const path of [
    '/zh/',
    '/en/',
    '/zh/modules/',
    '/zh/glossary/',
    '/en/glossary/shouwen-zerenzhi/',
    '/zh/mechanisms/M01/',
    '/en/cases/C1/',
    '/zh/debates/',
    '/zh/sources/S1/',
    '/zh/about/',
  ]) {
    await page.goto(address + path);
    const [, title = ''] = /<title>([^<]+)/.exec(readPage(path))!;
    await expect(page).toHaveTitle(title);
    await expect(heading).toBeVisible();
  }
  await page.goto(`${address}/zh/no-such-page/`);
  await expect(heading).toContainText('没有这一页');
  await page.goto(`${address}/zh/search/?q=首问责任制`);
  await expect(page.locator('[data-results] a').first()).toContainText('首问责任制');

  await page.goto(`${address}/zh/modules/iron-triangle/`);
  const question = page.locator('hb-quiz-choice').first();
  await expect(question).toHaveAttribute('data-ready', '');
  await question.locator('input').first().check();
  await question.locator('[data-check]').click();
  await expect(question).toHaveAttribute('data-saved', 'kept');
  await page.reload();
  await expect(question.locator('input').first()).toBeChecked();
});

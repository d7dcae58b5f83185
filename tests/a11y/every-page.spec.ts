import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test as base, type Page } from '@playwright/test';
import { builtPages, readPage } from '../support/site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Elements that change their page by themselves; without them a page is the same with scripts and without. */
const ALIVE = /<hb-(?!language-switch|search-box|print-parts)/;

type Problem = { rule: string; nodes: string[] };

/** One browser page a worker, with and without scripts: opening one for every address would take most of the time. */
const test = base.extend<object, { withScript: Page; withoutScript: Page }>({
  withScript: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      await context.addInitScript(AXE);
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  withoutScript: [
    async ({ browser }, use) => {
      // A context with scripts disabled cannot run axe; without the site's own scripts the page is the same.
      const context = await browser.newContext({ serviceWorkers: 'block' });
      await context.addInitScript(AXE);
      const page = await context.newPage();
      await page.route(/\.js$/, (route) => route.abort());
      await page.route(/\/$/, (route) => {
        const html = readPage(decodeURIComponent(new URL(route.request().url()).pathname));
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: html.replaceAll('noscript', 'div'),
        });
      });
      await use(page);
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/** Violations axe finds in the page as it stands. */
const violations = (page: Page): Promise<Problem[]> =>
  page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document, options: object): Promise<any> } };
    // No preload: all style sheets stand in the page.
    const found = await axe.run(document, { resultTypes: ['violations'], preload: false });
    return found.violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => ({
      rule: id,
      nodes: nodes.slice(0, 3).map((node) => node.html.slice(0, 200)),
    }));
  });

/** Text in the other language that carries no `lang` (WCAG 3.1.2), which axe cannot see. */
const unmarkedForeignText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = node.textContent ?? '';
      const parent = node.parentElement!;
      if (parent.closest('script, style, noscript, option')) continue;
      const lang = parent.closest('[lang]')!.getAttribute('lang')!;
      const foreign =
        lang.startsWith('zh') && !lang.startsWith('zh-Latn')
          ? /(?:[A-Za-z]{3,}[ ,]+){3,}/
          : lang === 'en'
            ? /\p{Script=Han}/u
            : null;
      if (foreign?.test(text)) found.push(text.trim().slice(0, 60));
    }
    return found;
  });

/** Whether every page is checked in both themes; otherwise the two languages of a page, which look alike, share them. */
const BOTH_THEMES = Boolean(process.env['A11Y_BOTH_THEMES']);

/** Violations in the themes that are this page's turn: both, or one with scripts and the other without. */
async function checkThemes(page: Page, address: string, scripts: boolean): Promise<Problem[]> {
  const turn = address.startsWith('/zh/') === scripts ? 'light' : 'dark';
  const found: Problem[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    if (colorScheme !== turn && !BOTH_THEMES) continue;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violations(page)));
  }
  return found;
}

for (const address of builtPages()) {
  test(`${address} can be used by everyone, with scripts and without`, async ({
    withScript,
    withoutScript,
    baseURL,
  }) => {
    // A hundred printed pages in one.
    test.slow(address.endsWith('/print/book/'));
    const faults: string[] = [];
    const listen = (message: { type(): string; text(): string }) => {
      if (message.type() === 'error' || /Content Security Policy/.test(message.text()))
        faults.push(message.text());
    };
    const watch = (request: { url(): string }) => {
      if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:'))
        faults.push(`asks ${request.url()}`);
    };
    withScript.on('console', listen);
    withScript.on('request', watch);
    await withScript.setViewportSize({ width: 1280, height: 800 });
    await withScript.goto(address, { waitUntil: 'load' });
    expect.soft(await checkThemes(withScript, address, true)).toEqual([]);
    expect.soft(await unmarkedForeignText(withScript)).toEqual([]);
    await withScript.setViewportSize({ width: 320, height: 640 });
    const overflow = await withScript.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(overflow, 'pixels of horizontal overflow at 320 px').toBeLessThanOrEqual(0);
    withScript.off('console', listen);
    withScript.off('request', watch);
    expect.soft(faults).toEqual([]);

    if (!ALIVE.test(readPage(address))) return;
    await withoutScript.goto(address, { waitUntil: 'load' });
    expect.soft(await checkThemes(withoutScript, address, false)).toEqual([]);
  });
}

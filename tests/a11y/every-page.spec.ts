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

/** Violations axe finds; `rules` limits it, as only colours differ between light and dark. */
async function violations(page: Page, rules?: string[]): Promise<Problem[]> {
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document, options: object): Promise<any> } };
    const found = await axe.run(document, {
      resultTypes: ['violations'],
      preload: false, // all style sheets stand in the page
      ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
    });
    return found.violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => ({
      rule: id,
      nodes: nodes.slice(0, 3).map((node) => node.html.slice(0, 200)),
    }));
  }, rules);
}

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

const wear = (page: Page, colorScheme: 'light' | 'dark') =>
  page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });

async function checkInBothThemes(page: Page): Promise<Problem[]> {
  await wear(page, 'light');
  const light = await violations(page);
  await wear(page, 'dark');
  return [...light, ...(await violations(page, ['color-contrast', 'link-in-text-block']))];
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
    expect.soft(await checkInBothThemes(withScript)).toEqual([]);
    expect.soft(await unmarkedForeignText(withScript)).toEqual([]);
    await withScript.setViewportSize({ width: 320, height: 640 });
    const overflow = await withScript.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(overflow, 'pixels of horizontal overflow at 320 px').toBeLessThanOrEqual(0);
    withScript.off('console', listen);
    withScript.off('request', watch);
    expect.soft(faults).toEqual([]);

    if (!ALIVE.test(readPage(address))) return;
    await withoutScript.goto(address, { waitUntil: 'load' });
    // The two languages of a page look alike, so each shows one theme.
    await wear(withoutScript, address.startsWith('/zh/') ? 'light' : 'dark');
    expect.soft(await violations(withoutScript)).toEqual([]);
  });
}

import { expect, test as base, type Page } from '@playwright/test';
import { DRAWS_ON_DEMAND } from '../support/browser.ts';
import { builtPages, readPage } from '../support/site.ts';
import { addAxe, violations, WHOLE, type Problem } from './violations.ts';

/** Elements that change their page by themselves; without them a page is the same with scripts and without. */
const ALIVE = /<hb-(?!language-switch|search-box|print-parts)/;

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };
const THEMES = ['light', 'dark'] as const;
const LOOK = { serviceWorkers: 'block', reducedMotion: 'reduce', viewport: WIDE } as const;

/** One browser page a worker, with and without scripts: opening one for every address would take most of the time. */
const test = base.extend<object, { withScript: Page; withoutScript: Page }>({
  withScript: [
    async ({ browser }, use) => {
      const context = await browser.newContext(LOOK);
      await addAxe(context);
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  withoutScript: [
    async ({ browser }, use) => {
      // A context with scripts disabled cannot run axe; without the site's own scripts the page is the same.
      const context = await browser.newContext(LOOK);
      await addAxe(context);
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

// Nobody looks at these pages: they are laid out for axe, and never drawn.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...launchOptions.args!, ...DRAWS_ON_DEMAND] }),
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

/**
 * Violations in the themes that are this page's turn: both in the long suite; otherwise the two languages of a page, which
 * look alike, share them, as they share the widths.
 */
async function checkThemes(page: Page, address: string, scripts: boolean): Promise<Problem[]> {
  const turn = THEMES[address.startsWith('/zh/') === scripts ? 0 : 1];
  const found: Problem[] = [];
  for (const colorScheme of WHOLE ? THEMES : [turn]) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)));
  }
  return found;
}

/** Whether it is this page's turn, not that of the same page in the other language, to be looked at without scripts. */
function hasTurnWithoutScripts(address: string): boolean {
  const [, lang, ...path] = address.split('/');
  return (path.join().length % 2 === 0) === (lang === 'zh');
}

/** Pages are looked at by the handful: a test for each would take as long to begin and to end as to look. */
const A_HANDFUL = 8;
const pages = builtPages();
const handfuls = Array.from({ length: Math.ceil(pages.length / A_HANDFUL) }, (_, at) =>
  pages.slice(at * A_HANDFUL, (at + 1) * A_HANDFUL),
);

for (const addresses of handfuls)
  test(`${addresses.join(' ')} can be used by everyone, with scripts and without`, async ({
    withScript,
    withoutScript,
    baseURL,
  }) => {
    // One of them may be the book, a hundred printed pages in one.
    test.setTimeout(WHOLE ? 300_000 : 120_000);
    for (const address of addresses) {
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
      await withScript.goto(address, { waitUntil: 'load' });
      // The page before was left narrow or wide; to begin there saves laying that page out once more.
      const isNarrow = withScript.viewportSize()!.width === NARROW.width;
      const isChinese = address.startsWith('/zh/');
      for (const size of WHOLE || isChinese ? (isNarrow ? [NARROW, WIDE] : [WIDE, NARROW]) : [NARROW]) {
        if (size.width !== withScript.viewportSize()!.width) await withScript.setViewportSize(size);
        if (WHOLE || (size === WIDE) === isChinese)
          expect.soft(await checkThemes(withScript, address, true), address).toEqual([]);
        if (size === NARROW) {
          const overflow = await withScript.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect.soft(overflow, `${address}: pixels of overflow at 320 px`).toBeLessThanOrEqual(0);
        }
      }
      expect.soft(await unmarkedForeignText(withScript), address).toEqual([]);
      withScript.off('console', listen);
      withScript.off('request', watch);
      expect.soft(faults, address).toEqual([]);

      if (!ALIVE.test(readPage(address)) || !(WHOLE || hasTurnWithoutScripts(address))) continue;
      await withoutScript.goto(address, { waitUntil: 'load' });
      expect.soft(await checkThemes(withoutScript, address, false), `${address} without scripts`).toEqual([]);
    }
  });

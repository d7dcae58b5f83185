import type { Page } from '@playwright/test';
import { builtPages, readPage } from '../support/site.ts';
import { violations, WHOLE, type Problem } from './violations.ts';

/** Whether a page is read as it is served to a browser without scripts, or once its scripts have run. */
type State = 'as served' | 'with scripts';

/** Elements that change their page by themselves. All other pages are, but for their head, the same as they are served. */
const ALIVE = /<hb-(?!language-switch|search-box|print-parts)/;
const scriptsOf = (address: string): string =>
  /data-late-scripts="([^"]*)"/.exec(readPage(address))?.[1] ?? '';

/** The built pages, those with the same scripts together. */
function kindsOfPages(): string[][] {
  const kinds = new Map<string, string[]>();
  for (const address of builtPages()) {
    const scripts = scriptsOf(address);
    kinds.set(scripts, [...(kinds.get(scripts) ?? []), address]);
  }
  return [...kinds.values()];
}

/**
 * The pages whose turn it is in a state. Where scripts change a page and there are many of its kind, one language is read as
 * served, the other with scripts; where they change none, two pages of the kind are opened. In the long suite all pages.
 */
export function pagesFor(state: State): string[] {
  const pages = kindsOfPages().flatMap((alike) => {
    if (WHOLE || alike.length <= 2) return alike;
    if (!ALIVE.test(readPage(alike[0]!))) return state === 'as served' ? alike : [alike[0]!, alike.at(-1)!];
    return ['zh', 'en'].flatMap((lang, turn) =>
      alike
        .filter((address) => address.startsWith(`/${lang}/`))
        .filter((_, at) => (at % 2 === turn) === (state === 'with scripts')),
    );
  });
  return pages.toSorted();
}

/** A width that a page is read at, and a theme. */
type Look = { width: 1280 | 320; colorScheme: 'light' | 'dark' };

/** How a page is looked at. Its two languages look alike: one is read wide and dark, the other narrow and light. */
function looksOf(address: string): Look[] {
  const looks: Look[] = [
    { width: 1280, colorScheme: 'dark' },
    { width: 320, colorScheme: 'light' },
    { width: 320, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
  ];
  return WHOLE ? looks : [looks[address.startsWith('/zh/') ? 0 : 1]!];
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

const setWidth = async (page: Page, width: number): Promise<void> => {
  if (page.viewportSize()!.width !== width) await page.setViewportSize({ width, height: 800 });
};

/** What is wrong with the page that is open, in each look it is its turn for; and whether a telephone has to scroll sideways. */
export async function troubles(page: Page, address: string): Promise<(Problem | string)[]> {
  const found: (Problem | string)[] = await unmarkedForeignText(page);
  const overflow = async () => {
    await setWidth(page, 320);
    const pixels = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (pixels > 0) found.push(`${pixels} pixels of overflow at 320`);
  };
  // The page before was left narrow or wide; to begin there saves laying this one out once more.
  const beginsNarrow = page.viewportSize()!.width === 320;
  if (beginsNarrow) await overflow();
  for (const { width, colorScheme } of looksOf(address)) {
    await setWidth(page, width);
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)));
  }
  if (!beginsNarrow) await overflow();
  return found;
}

import type { Page } from '@playwright/test';
import { violations, WHOLE, type Problem } from './violations.ts';

/** A width that a page is read at, and a theme. */
type Look = { width: 1280 | 320; colorScheme: 'light' | 'dark' };

const LOOKS: Look[] = [
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
];

/**
 * How a page is looked at: in every way in the long suite; otherwise the two languages of a page, which look alike, share
 * the widths and the themes, and so do the page as it is served and the page with its scripts.
 */
function looksOf(address: string, state: 'as served' | 'with scripts'): Look[] {
  if (WHOLE) return LOOKS;
  const isChinese = address.startsWith('/zh/');
  return [LOOKS[(isChinese ? 0 : 1) + (state === 'as served' ? 0 : 2)]!];
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
export async function troubles(
  page: Page,
  address: string,
  state: 'as served' | 'with scripts',
): Promise<(Problem | string)[]> {
  const found: (Problem | string)[] = await unmarkedForeignText(page);
  const overflow = async () => {
    await setWidth(page, 320);
    const pixels = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (pixels > 0) found.push(`${pixels} pixels of overflow at 320`);
  };
  // The page before was left narrow or wide; to begin there saves laying this one out once more.
  const beginsNarrow = page.viewportSize()!.width === 320;
  if (beginsNarrow) await overflow();
  for (const { width, colorScheme } of looksOf(address, state)) {
    await setWidth(page, width);
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)));
  }
  if (!beginsNarrow) await overflow();
  return found;
}

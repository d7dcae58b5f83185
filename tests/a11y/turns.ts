import type { Page } from '@playwright/test';
import { builtPages, readPage } from '../support/site.ts';
import { lookAt, WHOLE, type Problem, type Served } from './violations.ts';

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

/** Whether it is a page in Chinese; the cover and the page for wrong addresses are in both languages. */
export const isChinese = (address: string): boolean => address.startsWith('/zh/');

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
  return WHOLE ? looks : [looks[isChinese(address) ? 0 : 1]!];
}

const setWidth = async (page: Page, width: number): Promise<void> => {
  if (page.viewportSize()!.width !== width) await page.setViewportSize({ width, height: 800 });
};

/** Pixels by which a telephone has to scroll sideways, for the page as it stands or for documents put in its place. */
const overflowOf = (page: Page, documents: Served[]): Promise<number[]> =>
  page.evaluate(
    (documents) =>
      documents.map((html) => {
        (globalThis as any).hbPut(html);
        return document.documentElement.scrollWidth - innerWidth;
      }),
    documents,
  );

/**
 * What is wrong with the page that is open, or with documents put in its place, in each look it is the turn of their
 * language for; and whether a telephone has to scroll sideways. One list for each address.
 */
export async function troubles(
  page: Page,
  addresses: readonly string[],
  documents: Served[] = [null],
): Promise<(Problem | string)[][]> {
  const found = addresses.map((): (Problem | string)[] => []);
  const looks = looksOf(addresses[0]!);
  const overflow = async () => {
    await setWidth(page, 320);
    for (const [at, pixels] of (await overflowOf(page, documents)).entries())
      if (pixels > 0) found[at]!.push(`${pixels} pixels of overflow at 320`);
  };
  // A look at 320 measures it; otherwise it is measured at that end at which the page before left the window narrow or wide.
  const isLookedAtNarrow = looks.some(({ width }) => width === 320);
  const beginsNarrow = page.viewportSize()!.width === 320;
  if (!isLookedAtNarrow && beginsNarrow) await overflow();
  for (const [turn, { width, colorScheme }] of looks.entries()) {
    await setWidth(page, width);
    await page.emulateMedia({ colorScheme });
    for (const [at, { problems, foreign, overflow }] of (await lookAt(page, documents)).entries()) {
      found[at]!.push(...problems, ...(turn === 0 ? foreign : []));
      if (overflow > 0) found[at]!.push(`${overflow} pixels of overflow at ${width}`);
    }
  }
  if (!isLookedAtNarrow && !beginsNarrow) await overflow();
  return found;
}

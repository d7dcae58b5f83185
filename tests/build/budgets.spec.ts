import { expect, test } from '@playwright/test';
import { brotliBytes, builtPages, isBuilt, readBuilt, readPage } from '../support/site.ts';

/** TCP's first flight: ten segments (RFC 6928). */
const FIRST_FLIGHT = 14_336;
const KILOBYTE = 1024;

const styleOf = (html: string): string =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n');
/** Scripts that run without anyone asking: the first one, and those it fetches when the text is on screen. */
const scripts = (html: string) => [
  ...[...html.matchAll(/<script type="module" src="\/([^"]+)"/g)].map(([, file]) => file!),
  ...(/data-late-scripts="([^"]*)"/.exec(html)?.[1] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((address) => address.slice(1)),
];

/** A script and everything it imports at once; what is imported on demand is not run on load. */
function withImports(files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readBuilt(file).toString();
    const wanted = [...code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map(([, name]) => `_astro/${name}`);
    withImports(wanted, seen);
  }
  return seen;
}
const sizes = new Map<string, number>();
const sizeOf = (file: string): number => {
  const size = sizes.get(file) ?? brotliBytes(readBuilt(file));
  sizes.set(file, size);
  return size;
};
const bytesOf = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + sizeOf(file), 0);

const pages = builtPages().map((address) => ({ address, html: readPage(address) }));
const isModule = (address: string) => /\/modules\/[^/]+\/$/.test(address);
/** Pages that are a tool rather than a text; each fetches what it needs to work. */
const isTool = (address: string) =>
  /\/(record|search|review|quiz|diagnose|assign|assignment|papers|results|mechanisms|parallel)\/$|\/(units|session)\/[^/]+\/$/.test(
    address,
  );

for (const { address, html } of pages.filter((page) => isModule(page.address))) {
  test(`${address} arrives light: style, first screen, whole page, script`, () => {
    const firstScreen = html.slice(0, html.indexOf('<section class="item"'));
    expect.soft(brotliBytes(styleOf(html), 6 * KILOBYTE), 'style').toBeLessThanOrEqual(6 * KILOBYTE);
    expect
      .soft(brotliBytes(firstScreen, FIRST_FLIGHT), 'style and everything before the first question')
      .toBeLessThanOrEqual(FIRST_FLIGHT);
    expect.soft(brotliBytes(html, 24 * KILOBYTE), 'HTML and style').toBeLessThanOrEqual(24 * KILOBYTE);
    expect.soft(bytesOf(withImports(scripts(html))), 'script run on load').toBeLessThanOrEqual(10 * KILOBYTE);
    expect.soft(html.match(/<section class="item"/g)?.length).toBeGreaterThanOrEqual(10);
  });
}

for (const { address, html } of pages.filter((page) => /\/units\/[^/]+\/$/.test(page.address)))
  test(`${address} arrives as light as a module`, () => {
    const firstScreen = html.slice(0, html.indexOf('<section class="item"'));
    expect.soft(brotliBytes(styleOf(html), 6 * KILOBYTE), 'style').toBeLessThanOrEqual(6 * KILOBYTE);
    expect
      .soft(brotliBytes(firstScreen, FIRST_FLIGHT), 'before the first question')
      .toBeLessThanOrEqual(FIRST_FLIGHT);
    expect.soft(brotliBytes(html, 24 * KILOBYTE), 'HTML and style').toBeLessThanOrEqual(24 * KILOBYTE);
    expect.soft(bytesOf(withImports(scripts(html))), 'script run on load').toBeLessThanOrEqual(10 * KILOBYTE);
    expect.soft(html.match(/<section class="item"/g)?.length).toBeGreaterThanOrEqual(8);
  });

test('a page without questions runs at most 2 KB of script', () => {
  const heavy = pages
    .filter(({ address }) => !isModule(address) && !isTool(address))
    .map(({ address, html }) => [address, bytesOf(withImports(scripts(html)))] as const)
    .filter(([, bytes]) => bytes > 2 * KILOBYTE);
  expect(heavy).toEqual([]);
});

test('a look-up is answered from at most 20 KB, script and names together', () => {
  const home = pages.find(({ address }) => address === '/zh/glossary/')!;
  const [loader] = scripts(home.html).map((file) => readBuilt(file).toString());
  const suggest = /suggestWhileTyping.{1,20}import\([`"]\.\/([^`"]+)[`"]\)/.exec(loader!)![1];
  const onLoad = withImports(scripts(home.html));
  const later = [...withImports([`_astro/${suggest}`])].filter((file) => !onLoad.has(file));
  expect(bytesOf(later) + brotliBytes(readBuilt('lookup-names.json'))).toBeLessThanOrEqual(20 * KILOBYTE);
});

test('one script is inline and no other runs before the text, no style is fetched, and nothing comes from elsewhere', () => {
  const faults = pages.flatMap(({ address, html }) => [
    ...(/ style="/.test(html) ? [`${address}: style attribute`] : []),
    ...(/rel="stylesheet"/.test(html) ? [`${address}: external style sheet`] : []),
    ...((html.match(/<script/g)?.length ?? 0) === 1 ? [] : [`${address}: not one script`]),
    ...(/ on[a-z]+="/.test(html.replace(/data-[\w-]+="[^"]*"/g, '')) ? [`${address}: inline handler`] : []),
    ...[
      ...html.matchAll(
        /<(?:script|img|iframe|link rel="(?:stylesheet|preload|modulepreload|icon)")[^>]*?(?:src|href)="(https?:[^"]+)"/g,
      ),
    ].map(([, url]) => `${address}: ${url}`),
  ]);
  expect(faults).toEqual([]);
});

test('no page asks for a font', () => {
  const css = styleOf(pages[1]!.html);
  expect(css).not.toContain('@font-face');
  expect(css).toMatch(/^@layer reset/);
});

test('no source map and no stray file is published', () => {
  expect(isBuilt('zh/index.html') && isBuilt('pagefind/pagefind.js')).toBe(true);
  expect(pages.some(({ html }) => html.includes('sourceMappingURL'))).toBe(false);
});

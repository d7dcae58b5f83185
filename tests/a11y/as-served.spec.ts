import { expect, test as base, type Page } from '@playwright/test';
import { DRAWS_ON_DEMAND, launchOptions } from '../support/browser.ts';
import { readPage } from '../support/site.ts';
import { isChinese, pagesFor, troubles } from './turns.ts';
import { addAxe, WHOLE } from './violations.ts';

/** One place a worker where page after page is put under an axe that stands there: making both anew takes most of the time. */
const test = base.extend<object, { place: Page }>({
  place: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ serviceWorkers: 'block', bypassCSP: true });
      await addAxe(context);
      const place = await context.newPage();
      await place.route(/\.js$/, (route) => route.abort());
      await place.goto('/zh/');
      await use(place);
      await context.close();
    },
    { scope: 'worker' },
  ],
});

// Nobody looks at these pages: they are laid out for axe, and never drawn.
test.use({
  launchOptions: async ({}, use) =>
    use({ ...launchOptions(), args: [...launchOptions().args, ...DRAWS_ON_DEMAND] }),
});

/** Pages are looked at by the handful: a test for each would take as long to begin and to end as to look. */
const A_HANDFUL = 8;
const inHandfuls = (pages: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(pages.length / A_HANDFUL) }, (_, at) =>
    pages.slice(at * A_HANDFUL, (at + 1) * A_HANDFUL),
  );
const pages = pagesFor('as served');
const handfuls = [
  ...inHandfuls(pages.filter(isChinese)),
  ...inHandfuls(pages.filter((address) => !isChinese(address))),
];

for (const addresses of handfuls)
  test(`${addresses.join(' ')} can be used by everyone`, async ({ place }) => {
    // One of them may be the book, a hundred printed pages in one.
    test.setTimeout(WHOLE ? 300_000 : 120_000);
    const documents = addresses.map((address) => readPage(address).replaceAll('noscript', 'div'));
    for (const [at, found] of (await troubles(place, addresses, documents)).entries())
      expect.soft(found, addresses[at]).toEqual([]);
  });

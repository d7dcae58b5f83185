import { chromium, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGS } from '../../src/core/language/words.ts';
import { serveFolder } from '../../src/integrations/serve/static-server.ts';
import { launchOptions, provideBrowser } from '../support/browser.ts';
import { writeBareIndex } from './bare-pagefind.ts';
import { nameQueries, type Query } from './name-queries.ts';
import { questions } from './questions.ts';
import { placeOf, score, type Score } from './score.ts';

// usage: npm run gate [-- every]   asks every name (or each `every`th) and every question: the built site's own search box against Pagefind as it comes, on the same pages
if (!provideBrowser())
  throw new Error('No Chromium was found and none could be installed. Install the package "chromium".');
if (!existsSync('dist/zh/search/index.html'))
  throw new Error('There is no built site. Run "npm run build" first.');

/** Address inside the language: `/zh/glossary/ducha/#x` → `glossary/ducha`. */
const inside = (path: string) => path.replace(/^\/(?:zh|en)\//, '').replace(/\/?(?:#.*)?$/, '');

/** Types a query into the search box and reads the addresses of the first three results. */
async function typeQuery(page: Page, query: string): Promise<string[]> {
  await page.locator('main input[type=search]').fill(query);
  await page.waitForFunction(
    (typed) =>
      new URLSearchParams(location.search).get('q') === typed &&
      document.querySelector<HTMLElement>('[data-results]')?.dataset['state'] === 'done',
    query.trim(),
  );
  const links = await page
    .locator('[data-results] ol > li > a')
    .evaluateAll((all) => all.slice(0, 5).map((link) => (link as HTMLAnchorElement).pathname));
  return links.map(inside);
}

/** Asks Pagefind as its own interface does: the query as typed, its pages in its order. */
const askBare = async (page: Page, query: string): Promise<string[]> =>
  (
    await page.evaluate(async (typed) => {
      const engine = (await import(`${location.origin}/pagefind/pagefind.js`)) as {
        search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      };
      const { results } = await engine.search(typed);
      return Promise.all(results.slice(0, 5).map(async (result) => (await result.data()).url));
    }, query)
  ).map(inside);

const every = Number(process.argv[2] ?? 1);
const names = (await nameQueries()).filter((_, i) => i % every === 0);
const all = [...names, ...questions()];
const bareFolder = await mkdtemp(join(tmpdir(), 'bare-search-'));
await writeBareIndex('dist', bareFolder);
const site = await serveFolder('dist', 0);
const bare = await serveFolder(bareFolder, 0);
const browser = await chromium.launch(launchOptions());
try {
  const places: { query: Query; own: number; bare: number }[] = [];
  for (const lang of LANGS) {
    const own = await browser.newPage();
    const other = await browser.newPage();
    await own.goto(`${site.address}/${lang}/search/`);
    await other.goto(`${bare.address}/${lang}.html`);
    for (const query of all.filter((one) => one.lang === lang))
      places.push({
        query,
        own: placeOf(query, await typeQuery(own, query.query)),
        bare: placeOf(query, await askBare(other, query.query)),
      });
  }
  report(places);
} finally {
  await browser.close();
  site.server.close();
  bare.server.close();
  await rm(bareFolder, { recursive: true });
}

function report(places: readonly { query: Query; own: number; bare: number }[]): void {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
  const line = (name: string, own: Score, other: Score) =>
    console.log(
      name.padEnd(20),
      String(own.count).padStart(5),
      ...[own, other].flatMap((one) => [
        percent(one.first),
        percent(one.firstThree),
        one.reciprocalRank.toFixed(3).padStart(6),
        ' ',
      ]),
    );
  console.log('\nkind                 count   first     three     MRR  | Pagefind: first, three, MRR');
  const group = (name: string, some: typeof places) =>
    some.length > 0 &&
    line(name, score(some.map(({ own }) => own)), score(some.map(({ bare: other }) => other)));
  const named = places.filter(({ query }) => names.includes(query));
  const asked = places.filter(({ query }) => !names.includes(query));
  for (const some of [named, asked])
    for (const kind of new Set(some.map(({ query }) => query.kind)))
      group(
        kind,
        some.filter(({ query }) => query.kind === kind),
      );
  group('all names', named);
  group('all questions', asked);
  group(
    '  held out',
    asked.filter(({ query }) => query.isHeldOut),
  );
  for (const { query, own } of places)
    if (own < 0 || own > 2) console.log(`not in the first three: ${query.kind} ${query.lang} ${query.query}`);
}

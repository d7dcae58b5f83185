import { chromium, type Browser } from '@playwright/test';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGS, type Lang } from '../../src/core/language/words.ts';
import { serveFolder } from '../../src/integrations/serve/static-server.ts';
import { launchOptions, provideBrowser } from '../support/browser.ts';
import { askBox, askPagefind, inside } from './ask-box.ts';
import { writeBareIndex } from './bare-pagefind.ts';
import { nameQueries, type Query } from './name-queries.ts';
import { blindQuestions, questions, unseenQuestions } from './questions.ts';
import { missed, report, type Place } from './report.ts';
import { askFirefox } from './run-firefox.ts';
import { placeOf } from './score.ts';

// usage: npm run gate [-- every]   asks every name (or each `every`th) and every question: the built site's own search box against Pagefind as it comes, on the same pages
if (!provideBrowser())
  throw new Error('No Chromium was found and none could be installed. Install the package "chromium".');
if (!existsSync('dist/zh/search/index.html'))
  throw new Error('There is no built site. Run "npm run build" first.');

/** Asks all queries of one language in one page, one after the other; resolves to the place of each. */
async function ask(
  browser: Browser,
  address: string,
  how: (query: string) => Promise<string[]>,
  queries: readonly Query[],
): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(address);
  const places: number[] = [];
  for (const query of queries)
    places.push(placeOf(query, (await page.evaluate(how, query.query)).map(inside)));
  await page.close();
  return places;
}

/** Discrepancies share one page: whoever finds it is right. */
const onPages = (query: Query): Query => ({
  ...query,
  pages: query.pages.map((page) => page.replace(/^clinic\/.*/, 'clinic')),
});

const every = Number(process.argv[2] ?? 1);
const all: Omit<Place, 'own' | 'bare'>[] = [
  ...(await nameQueries())
    .filter((_, i) => i % every === 0)
    .map((query) => ({ set: 'names' as const, query: onPages(query) })),
  ...questions().map((query) => ({ set: 'questions' as const, query })),
  ...blindQuestions().map((query) => ({ set: 'blind' as const, query })),
  ...unseenQuestions().map((query) => ({ set: 'unseen' as const, query })),
];
const ofLang = (lang: Lang) => all.filter(({ query }) => query.lang === lang);
const startMillis = performance.now();
const bareFolder = await mkdtemp(join(tmpdir(), 'bare-search-'));
await writeBareIndex('dist', bareFolder);
const site = await serveFolder('dist', 0);
const bare = await serveFolder(bareFolder, 0);
const browser = await chromium.launch(launchOptions());
try {
  const places = await Promise.all(
    LANGS.map(async (lang): Promise<Place[]> => {
      const some = ofLang(lang);
      const queries = some.map(({ query }) => query);
      const [own, other] = await Promise.all([
        ask(browser, `${site.address}/${lang}/search/`, askBox, queries),
        ask(browser, `${bare.address}/${lang}.html`, askPagefind, queries),
      ]);
      return some.map((one, i) => ({ ...one, own: own[i]!, bare: other[i]! }));
    }),
  );
  report(places.flat());
  console.log(`${all.length} queries in ${Math.round((performance.now() - startMillis) / 1000)} s`);
  await askFirefox(
    site.address,
    all.filter(({ set }) => set !== 'names').map(({ query }) => query),
  );
  const failures = missed(places.flat());
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  site.server.close();
  bare.server.close();
  await rm(bareFolder, { recursive: true });
}

import { existsSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serveFolder } from '../../src/integrations/serve/static-server.ts';
import { findWholeBrowser, launchOptions, provideBrowser } from '../support/browser.ts';
import { buildBarePages } from './bare-pages.ts';

/** Runs of each page, the page and its bare twin in turn; the median is printed, since machines are shared. */
const RUNS = 7;
const PAGES = {
  home: '/zh/',
  module: '/zh/modules/iron-triangle/',
  term: '/zh/glossary/tie-sanjiao/',
  search: '/zh/search/',
};
/** Pages are compressed as hosts do that compress once. */
const BEST = 11;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

type Measured = { scores: number[]; firstPaintMillis: number; largestPaintMillis: number };
const medianOf = (runs: readonly Measured[], of: (run: Measured) => number): number =>
  runs.map(of).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)]!;

async function measure(url: string, port: number): Promise<Measured> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    formFactor: 'mobile',
  });
  const { categories, audits } = result!.lhr;
  return {
    scores: CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100)),
    firstPaintMillis: audits['first-contentful-paint']?.numericValue ?? Number.NaN,
    largestPaintMillis: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
  };
}

if (!provideBrowser())
  throw new Error('No Chromium was found and none could be installed. Install the package "chromium".');
if (!existsSync('dist/zh/index.html')) throw new Error('There is no built site. Run "npm run build" first.');

const bareFolder = await buildBarePages(
  Object.fromEntries(Object.entries(PAGES).map(([name, path]) => [name, `dist${path}index.html`])),
);
const site = await serveFolder('dist', 0, BEST);
const bare = await serveFolder(bareFolder, 0, BEST);
const chrome = await launch({
  chromePath: findWholeBrowser()!,
  chromeFlags: ['--headless', ...launchOptions().args],
});
try {
  console.log(
    `\nLighthouse, mobile, median of ${RUNS} runs; paints against a bare Astro page of the same words\n`,
  );
  console.log(
    'page    ',
    CATEGORIES.map((category) => category.slice(0, 4))
      .join(' / ')
      .padEnd(24),
    'first ',
    'largest',
  );
  for (const [name, path] of Object.entries(PAGES)) {
    const floor: Measured[] = [];
    const own: Measured[] = [];
    for (let run = 0; run < RUNS; run++) {
      floor.push(await measure(`${bare.address}/${name}/`, chrome.port));
      own.push(await measure(site.address + path, chrome.port));
    }
    const ratio = (of: (run: Measured) => number) => (medianOf(own, of) / medianOf(floor, of)).toFixed(2);
    console.log(
      name.padEnd(8),
      CATEGORIES.map((_, i) => medianOf(own, ({ scores }) => scores[i]!))
        .join(' / ')
        .padEnd(24),
      ratio(({ firstPaintMillis }) => firstPaintMillis).padEnd(6),
      ratio(({ largestPaintMillis }) => largestPaintMillis),
    );
  }
} finally {
  chrome.kill();
  site.server.close();
  bare.server.close();
}

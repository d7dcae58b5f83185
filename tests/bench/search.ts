import { chromium } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findExactly } from '../../src/browser/exact-text.ts';
import { LANGS } from '../../src/core/language/words.ts';
import { writeSearchIndex } from '../../src/integrations/search-index/search-index.ts';
import { serveFolder } from '../../src/integrations/serve/static-server.ts';
import { writeBareIndex } from '../search/bare-pagefind.ts';
import { launchOptions } from '../support/browser.ts';
import { brotliBytes } from '../support/site.ts';
import { writeHandbook, type Planted } from './synthetic-handbook.ts';

// usage: npm run bench:search [-- sizes]   full text on synthetic handbooks, beside Pagefind as it comes
const sizes = (process.argv[2] ?? '50,1000').split(',').map(Number);
const browser = await chromium.launch(launchOptions());
console.log('modules lang  who       found  first answer      next (mean)   index s');
for (const size of sizes) {
  const folder = await mkdtemp(join(tmpdir(), 'synthetic-'));
  const bareFolder = await mkdtemp(join(tmpdir(), 'synthetic-bare-'));
  try {
    await measure(size, folder, bareFolder);
  } finally {
    await rm(folder, { recursive: true });
    await rm(bareFolder, { recursive: true });
  }
}
await browser.close();

type Answer = { found: boolean; bytes: number; requests: number };

async function measure(size: number, folder: string, bareFolder: string): Promise<void> {
  const planted = new Map<string, Planted[]>();
  for (const lang of LANGS) planted.set(lang, await writeHandbook(folder, lang, size, size));
  const startMillis = performance.now();
  await writeSearchIndex(folder);
  const ownSeconds = (performance.now() - startMillis) / 1000;
  const bareMillis = performance.now();
  await writeBareIndex(folder, bareFolder);
  const bareSeconds = (performance.now() - bareMillis) / 1000;
  const site = await serveFolder(folder, 0);
  const bare = await serveFolder(bareFolder, 0);
  for (const lang of LANGS) {
    const own: Answer[] = [];
    const asked: string[] = [];
    const plainFetch = globalThis.fetch;
    globalThis.fetch = (address) => {
      asked.push(new URL(String(address)).pathname);
      return plainFetch(address);
    };
    for (const { term, pages } of planted.get(lang)!) {
      const hits = await findExactly(`${site.address}/`, { query: term, kind: '', unit: '' }, lang);
      own.push(
        await answer(
          folder,
          asked.splice(0),
          hits.slice(0, 3).map(({ url }) => url),
          pages,
        ),
      );
    }
    globalThis.fetch = plainFetch;
    report(size, lang, 'handbook', own, ownSeconds);

    const other: Answer[] = [];
    const page = await browser.newPage();
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${bare.address}/${lang}.html`);
    asked.length = 0;
    for (const { term, pages } of planted.get(lang)!) {
      const urls = await page.evaluate(async (query) => {
        const engine = await import(`${location.origin}/pagefind/pagefind.js`);
        const { results } = await engine.search(query);
        const shown: { url: string }[] = await Promise.all(
          results.slice(0, 5).map((one: { data(): Promise<{ url: string }> }) => one.data()),
        );
        return shown.map(({ url }) => url);
      }, term);
      other.push(await answer(bareFolder, asked.splice(0), urls.slice(0, 3), pages));
    }
    await page.close();
    report(size, lang, 'Pagefind', other, bareSeconds);
  }
  site.server.close();
  bare.server.close();
}

/** What an answer cost, in bytes as a host would send them at the best compression, and whether it was right. */
async function answer(folder: string, paths: string[], urls: string[], pages: string[]): Promise<Answer> {
  const files = await Promise.all(paths.map((path) => readFile(join(folder, path))));
  return {
    found: urls.some((url) => pages.some((page) => url.includes(`/modules/${page}/`))),
    bytes: files.reduce((sum, file) => sum + Math.min(file.length, brotliBytes(file)), 0),
    requests: paths.length,
  };
}

function report(size: number, lang: string, who: string, answers: Answer[], seconds: number): void {
  const [first, ...next] = answers;
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  const mean = (of: (answer: Answer) => number) => next.reduce((sum, one) => sum + of(one), 0) / next.length;
  console.log(
    String(size).padStart(7),
    lang.padEnd(5),
    who.padEnd(9),
    `${answers.filter(({ found }) => found).length}/${answers.length}`.padEnd(6),
    `${kilobytes(first!.bytes)}, ${first!.requests} requests`.padEnd(24),
    `${kilobytes(mean(({ bytes }) => bytes))}, ${mean(({ requests }) => requests).toFixed(1)}`.padEnd(16),
    seconds.toFixed(1),
  );
}

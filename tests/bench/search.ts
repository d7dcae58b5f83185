import { chromium, type Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGS, type Lang } from '../../src/core/language/words.ts';
import { serveFolder } from '../../src/integrations/serve/static-server.ts';
import { writeBareIndex } from '../search/bare-pagefind.ts';
import { launchOptions } from '../support/browser.ts';
import { brotliBytes } from '../support/site.ts';
import { buildStarlight, writeStarlight } from './starlight.ts';
import { writeHandbook } from './synthetic-handbook.ts';
import { syntheticNames, type SyntheticNames } from './synthetic-names.ts';
import { addSearchPage, pageOf, writeOwnIndex } from './synthetic-site.ts';
import { timeOwn, timePagefind, timeStarlight, type Timed, type Typed } from './time-query.ts';

// usage: npm run bench:search [-- sizes]   names and texts of synthetic handbooks in the built site's search page, beside Pagefind as it comes and Starlight, which is installed in a temporary folder
type Asked = { query: string; pages: string[] };
type Answer = { found: boolean; bytes: number; requests: number; millis: number; byLookUp: boolean };
type Side = {
  name: string;
  folder: string;
  seconds: number;
  start(lang: Lang): string;
  time(typed: Typed): Promise<Timed>;
};

const sizes = (process.argv[2] ?? '50,1000,5000').split(',').map(Number);
const starlight = await buildStarlight();
const browser = await chromium.launch(launchOptions());
console.log(
  'modules lang asked  who        found  first: KB, requests  next: KB, requests  last key to first result  index',
);
for (const size of sizes) {
  const folders = await Promise.all([0, 1, 2].map(() => mkdtemp(join(tmpdir(), 'synthetic-'))));
  try {
    await measure(size, folders as [string, string, string]);
  } finally {
    for (const folder of folders) await rm(folder, { recursive: true });
  }
}
await browser.close();
await rm(starlight, { recursive: true });

async function measure(
  size: number,
  [folder, bareFolder, starFolder]: [string, string, string],
): Promise<void> {
  const names = syntheticNames(size * 2, size);
  const texts = new Map<Lang, Asked[]>();
  for (const lang of LANGS) {
    const planted = await writeHandbook(folder, lang, names, size);
    texts.set(
      lang,
      planted.map(({ term, pages }) => ({ query: term, pages: pages.map((page) => `modules/${page}`) })),
    );
  }
  const starSeconds = await writeStarlight(starlight, folder, starFolder);
  const bareMillis = performance.now();
  await writeBareIndex(folder, bareFolder);
  const bareSeconds = (performance.now() - bareMillis) / 1000;
  await addSearchPage(folder);
  const ownSeconds = await writeOwnIndex(folder, names);
  const sides: Side[] = [
    { name: 'handbook', folder, seconds: ownSeconds, start: (lang) => `/${lang}/search/`, time: timeOwn },
    {
      name: 'Pagefind',
      folder: bareFolder,
      seconds: bareSeconds,
      start: (lang) => `/${lang}.html`,
      time: timePagefind,
    },
    {
      name: 'Starlight',
      folder: starFolder,
      seconds: starSeconds,
      start: (lang) => `/${lang}/`,
      time: timeStarlight,
    },
  ];
  for (const lang of LANGS)
    for (const [what, asked] of [
      ['names', nameQueries(names, lang)],
      ['texts', texts.get(lang)!],
    ] as const) {
      let own: Answer[] | undefined;
      for (const side of sides) {
        const answers = await answersOf(side, lang, asked);
        own ??= answers;
        report(size, lang, what, side, answers, own);
      }
    }
}

/** Twenty names as people have them: in the page's language, in the other, as pinyin, as initials, by another name. */
function nameQueries({ entries }: SyntheticNames, lang: Lang): Asked[] {
  return Array.from({ length: 20 }, (_, i) => {
    const entry = entries[Math.floor((i * entries.length) / 20)]!;
    const { name, pinyin, aliases } = entry;
    const initials = pinyin
      .split(' ')
      .map((syllable) => syllable.charAt(0))
      .join('');
    const forms =
      lang === 'zh'
        ? [name.zh, pinyin, initials, aliases[0]!, name.en]
        : [name.en, name.en, aliases[1]!, name.zh, name.en];
    const query = forms[i % forms.length]!;
    // Initials are shared; whoever has them is right.
    const pages = entries
      .filter(
        (one) =>
          query !== initials ||
          one.pinyin
            .split(' ')
            .map((syllable) => syllable.charAt(0))
            .join('') === initials,
      )
      .filter((one) => query === initials || one === entry)
      .map(pageOf);
    return { query, pages };
  });
}

/** Asks everything twice: pasted into a fresh page, for what it costs; typed, for how long the last key takes. */
async function answersOf(side: Side, lang: Lang, asked: readonly Asked[]): Promise<Answer[]> {
  const { server, address } = await serveFolder(side.folder, 0);
  let paths: string[] = [];
  server.on('request', (request) =>
    paths.push(decodeURIComponent(new URL(request.url ?? '/', address).pathname)),
  );
  const open = async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(address + side.start(lang), { waitUntil: 'networkidle' });
    // The page itself and its pictures are no part of an answer; in Starlight, nor what it loads before search is opened.
    paths = side.name === 'Starlight' ? [] : paths.filter((path) => /\.(?:js|json)$/.test(path));
    if (side.name === 'Starlight') await openDialog(page);
    return page;
  };
  const answers: Answer[] = [];
  const pasted = await open();
  for (const { query, pages } of asked) {
    const { urls, byLookUp = false } = await pasted.evaluate(side.time, { query, warm: false });
    await pasted.waitForLoadState('networkidle');
    const files = await Promise.all(
      [...new Set(paths)].map((path) => readFile(join(side.folder, path)).catch(() => Buffer.alloc(0))),
    );
    answers.push({
      found: urls.slice(0, 3).some((url) => pages.some((one) => url.includes(`/${one}/`))),
      bytes: files.reduce((sum, file) => sum + Math.min(file.length, brotliBytes(file)), 0),
      requests: files.length,
      millis: 0,
      byLookUp,
    });
    paths = [];
  }
  await pasted.context().close();
  const typed = await open();
  for (const [i, { query }] of asked.entries())
    answers[i]!.millis = (await typed.evaluate(side.time, { query, warm: true })).millis;
  await typed.context().close();
  server.close();
  server.closeAllConnections();
  return answers;
}

async function openDialog(page: Page): Promise<void> {
  await page.locator('[data-open-modal]').first().click();
  await page.locator('.pagefind-ui__search-input').waitFor();
}

function report(
  size: number,
  lang: Lang,
  what: string,
  side: Side,
  answers: readonly Answer[],
  own: readonly Answer[],
): void {
  const [first, ...next] = answers;
  const mean = (some: readonly Answer[], of: (answer: Answer) => number) =>
    some.reduce((sum, one) => sum + of(one), 0) / some.length;
  const median = (some: readonly Answer[]) =>
    some.map(({ millis }) => millis).toSorted((a, b) => a - b)[some.length >> 1] ?? Number.NaN;
  const cost = (bytes: number, requests: number) => `${(bytes / 1024).toFixed(1)}, ${requests.toFixed(1)}`;
  // Who finds nothing is done at once: times are compared where both found the page.
  const both = answers.flatMap((answer, i) => (answer.found && own[i]!.found ? [i] : []));
  const millis = median(both.map((i) => answers[i]!));
  const times = millis / median(both.map((i) => own[i]!));
  const ratio = `${millis.toFixed(1)} ms${side.name === 'handbook' ? '' : `, ${times.toFixed(1)} times`}`;
  const note =
    side.name === 'handbook' && what === 'names'
      ? `, ${answers.filter(({ byLookUp, found }) => byLookUp && found).length} of ${answers.length} by look-up alone`
      : '';
  console.log(
    String(size).padStart(7),
    lang.padEnd(4),
    what.padEnd(6),
    side.name.padEnd(10),
    `${answers.filter(({ found }) => found).length}/${answers.length}`.padEnd(6),
    cost(first!.bytes, first!.requests).padEnd(20),
    cost(
      mean(next, ({ bytes }) => bytes),
      mean(next, ({ requests }) => requests),
    ).padEnd(19),
    ratio.padEnd(25),
    `${side.seconds.toFixed(1)} s${note}`,
  );
}

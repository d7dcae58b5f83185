import { excerptAround, readExcerpt, type ExcerptRun } from '../core/lookup/excerpt.ts';
import { segmentedWords } from '../core/lookup/segment.ts';

/** A page or a section that holds what was searched for. */
export type TextHit = { url: string; title: string; kind: string; excerpt: readonly ExcerptRun[] };

/** A page's text as it travels for the exact pass: address, title, kind, text. */
type PageText = [url: string, title: string, kind: string, text: string];

type SubResult = { url: string; title: string; excerpt: string };
type PagefindPage = {
  url: string;
  meta: { title: string };
  filters: Record<string, string[]>;
  excerpt: string;
  sub_results: SubResult[];
};
type Pagefind = {
  options(settings: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
};

/** Most pages shown; each costs one small request. */
const MOST_PAGES = 12;
let engine: Promise<Pagefind> | undefined;

/** The engine starts a worker by address, which Trusted Types allow only through a policy; ours lets only it pass. */
function allowEngineWorker(base: string): void {
  const types = (
    globalThis as {
      trustedTypes?: { createPolicy(name: string, rules: object): unknown; defaultPolicy: unknown };
    }
  ).trustedTypes;
  if (!types || types.defaultPolicy) return;
  types.createPolicy('default', {
    createScriptURL: (address: string) => {
      const url = new URL(address, location.href);
      if (url.origin === location.origin && url.pathname.startsWith(`${base}pagefind/`)) return address;
      throw new TypeError(`not a script of this site: ${address}`);
    },
  });
}

function loadEngine(base: string): Promise<Pagefind> {
  engine ??= (async () => {
    allowEngineWorker(base);
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ excerptLength: 24 });
    await pagefind.init();
    return pagefind;
  })().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

const toHit = ({ url, meta, filters, excerpt, sub_results }: PagefindPage): TextHit => {
  // The section with the hit, where the page has sections; a page's own address otherwise.
  const section = sub_results.find((one) => one.url.includes('#'));
  return {
    url: section?.url ?? url,
    title: section && section.title !== meta.title ? `${meta.title} › ${section.title}` : meta.title,
    kind: filters['kind']?.[0] ?? '',
    excerpt: readExcerpt(section?.excerpt ?? excerpt),
  };
};

let texts: Promise<PageText[]> | undefined;

/** Pages that hold the query letter by letter, wherever a segmenter would cut it. */
async function searchExactly(base: string, query: string, lang: string): Promise<TextHit[]> {
  texts ??= fetch(`${base}pagefind/texts-${lang}.json`).then(
    (answer) => answer.json() as Promise<PageText[]>,
  );
  texts.catch(() => (texts = undefined));
  return (await texts).flatMap(([url, title, kind, text]) => {
    const excerpt = excerptAround(text, query);
    return excerpt ? [{ url: base.slice(0, -1) + url, title, kind, excerpt }] : [];
  });
}

/**
 * Pages and sections in which a query occurs. The query goes to the engine as the browser's own words, since the
 * index was given the same (see `segmentedWords`). Where no hit of the engine holds the query letter by letter, the texts
 * themselves are read: a term that is in the handbook is found, whatever the browser's dictionary.
 */
export async function searchText(base: string, query: string, tag: string): Promise<TextHit[]> {
  const pagefind = await loadEngine(base);
  const words = tag.startsWith('zh') ? segmentedWords(query, tag) || query : query;
  const { results } = await pagefind.search(words);
  const hits = (await Promise.all(results.slice(0, MOST_PAGES).map((result) => result.data()))).map(toHit);
  if (hits.some((hit) => holds(hit, query)) || !isWorthReading(query)) return hits;
  const exact = await searchExactly(base, query, tag.slice(0, 2)).catch(() => []);
  const found = new Set(exact.map(({ url }) => url));
  return [...exact, ...hits.filter(({ url }) => !found.has(url.split('#')[0]!))].slice(0, MOST_PAGES);
}

const holds = ({ excerpt }: TextHit, query: string): boolean =>
  excerpt
    .map((run) => run.text)
    .join('')
    .toLowerCase()
    .includes(query.toLowerCase());

/** The texts weigh as much as all the rest: they are read for an expression, not for a whole sentence or a letter. */
const isWorthReading = (query: string): boolean => query.length >= 2 && query.length <= 24;

import { readExcerpt, type TextHit } from '../core/lookup/excerpt.ts';
import { canSegment, segmentedWords } from '../core/lookup/segment.ts';
import type { Search } from './query.ts';

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
  search(
    query: string,
    settings: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
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

function loadEngine(base: string, tag: string): Promise<Pagefind> {
  engine ??= (async () => {
    allowEngineWorker(base);
    // The engine also cuts queries, and fails where the segmenter does; without one it asks for the text as it stands.
    const noWorker = !canSegment(tag);
    if (noWorker) Reflect.deleteProperty(Intl, 'Segmenter');
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ excerptLength: 24, noWorker });
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

/**
 * Pages and sections in which words of a query occur, by the engine: for a query that no text holds letter by letter (see
 * `findExactly`). The words are the browser's own, since the index was given the same (see `segmentedWords`).
 */
export async function searchWords(base: string, search: Search, tag: string): Promise<TextHit[]> {
  const { query, kind, unit } = search;
  const pagefind = await loadEngine(base, tag);
  const words = tag.startsWith('zh') ? segmentedWords(query, tag) || query : query;
  const filters = {
    ...(kind ? { kind: kind === 'tension' ? 'debate' : kind } : {}),
    ...(unit ? { unit } : {}),
  };
  const { results } = await pagefind.search(words, { filters });
  return (await Promise.all(results.slice(0, MOST_PAGES).map((result) => result.data()))).map(toHit);
}

import { findOnPage, type ExactPage, type ExactPlace } from '../core/lookup/exact-page.ts';
import { gramsOf, shardOf, unpackNumbers } from '../core/lookup/grams.ts';
import { fetchOnce } from './kept-files.ts';
import type { TextHit } from '../core/lookup/excerpt.ts';
import type { Search } from './query.ts';

/** Files of pieces asked for at first; the pieces farthest apart in a query tell pages apart best. */
const FIRST_PIECES = 3;
/** Most further pieces asked for where these leave too many pages. */
const FURTHER_PIECES = 9;
/** Pages whose text is read at a time, until the query is found. */
const PAGES_AT_A_TIME = 24;

/** Most pages shown. */
const MOST_PAGES = 12;

/** Some of a list, spread evenly from its first to its last. */
const spread = <T>(list: readonly T[], most: number): T[] =>
  list.length <= most
    ? [...list]
    : Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))]!);

async function placesOf(folder: string, gram: string): Promise<number[]> {
  const { shards } = await fetchOnce<{ shards: number }>(`${folder}index.json`);
  const pieces = await fetchOnce<Record<string, string>>(`${folder}${shardOf(gram, shards)}.json`);
  return Object.hasOwn(pieces, gram) ? unpackNumbers(pieces[gram]!) : [];
}

/** The numbers of pages that hold all pieces; of a list of pages, where one is given, those that also do. */
async function pagesWith(folder: string, grams: readonly string[], among?: number[]): Promise<number[]> {
  const lists = await Promise.all(grams.map((gram) => placesOf(folder, gram)));
  return [...(among ? [among] : []), ...lists].reduce((kept, list) => {
    const there = new Set(list);
    return kept.filter((number) => there.has(number));
  });
}

/**
 * Pages that hold a query letter by letter, those first whose title holds it, then those that say it most often.
 * Needs no idea of words: see `gramsOf`. A query too short to be cut has no answer here.
 */
export async function findExactly(base: string, search: Search, lang: string): Promise<TextHit[]> {
  const folder = `${base}exact/${lang}/`;
  const grams = [...gramsOf(search.query)];
  if (grams.length === 0) return [];
  const first = spread(grams, FIRST_PIECES);
  let numbers = await pagesWith(folder, first);
  if (numbers.length > PAGES_AT_A_TIME) {
    const others = grams.filter((gram) => !first.includes(gram));
    numbers = await pagesWith(folder, spread(others, FURTHER_PIECES), numbers);
  }
  for (let read = 0; read < numbers.length; read += PAGES_AT_A_TIME) {
    const found = await readPages(folder, numbers.slice(read, read + PAGES_AT_A_TIME), search);
    if (found.length > 0)
      return found.slice(0, MOST_PAGES).map(({ page, place }) => toHit(base, page, place));
  }
  return [];
}

/** Reads pages and keeps those of the chosen kind and unit that hold the query, best first. */
async function readPages(
  folder: string,
  numbers: readonly number[],
  { query, kind, unit }: Search,
): Promise<{ page: ExactPage; place: ExactPlace }[]> {
  const pages = await Promise.all(
    numbers.map((number) => fetchOnce<ExactPage>(`${folder}page/${number}.json`)),
  );
  return pages
    .filter(
      (page) =>
        (!kind || page.kind === (kind === 'tension' ? 'debate' : kind)) && (!unit || page.unit === unit),
    )
    .flatMap((page) => {
      const place = findOnPage(page, query);
      return place ? [{ page, place, titled: page.title.includes(query) ? 1 : 0 }] : [];
    })
    .toSorted((a, b) => b.titled - a.titled || b.place.times - a.place.times);
}

const toHit = (base: string, page: ExactPage, place: ExactPlace): TextHit => ({
  url: base.slice(0, -1) + page.url + (place.anchor && `#${place.anchor}`),
  title: place.section ? `${page.title} › ${place.section}` : page.title,
  kind: page.kind,
  excerpt: place.excerpt,
});

import { findOnPage, type ExactPage } from '../core/lookup/exact-page.ts';
import { gramsOf, shardOf, unpackNumbers } from '../core/lookup/grams.ts';
import { fetchJson, keep } from './kept-files.ts';
import type { TextHit } from '../core/lookup/excerpt.ts';
import type { Search } from './query.ts';

/** Most files of pieces asked for; the pieces farthest apart in a query tell pages apart best. */
const MOST_PIECES = 3;
/** Most pages whose text is read for one query. */
const MOST_READ = 24;

/** Some of a list, spread evenly from its first to its last. */
const spread = <T>(list: readonly T[], most: number): T[] =>
  list.length <= most
    ? [...list]
    : Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))]!);

async function placesOf(folder: string, gram: string): Promise<number[]> {
  const { shards } = await keep(`${folder}index`, () => fetchJson<{ shards: number }>(`${folder}index.json`));
  const file = `${folder}${shardOf(gram, shards)}.json`;
  const pieces = await keep(file, () => fetchJson<Record<string, string>>(file));
  return Object.hasOwn(pieces, gram) ? unpackNumbers(pieces[gram]!) : [];
}

/**
 * Pages that hold a query letter by letter, those first whose title holds it, then those that say it most often.
 * Needs no idea of words: see `gramsOf`. A query too short to be cut has no answer here.
 */
export async function findExactly(
  base: string,
  { query, kind, unit }: Search,
  lang: string,
): Promise<TextHit[]> {
  const folder = `${base}exact/${lang}/`;
  const grams = [...gramsOf(query)];
  if (grams.length === 0) return [];
  const lists = await Promise.all(spread(grams, MOST_PIECES).map((gram) => placesOf(folder, gram)));
  const inAll = lists.reduce((kept, list) => {
    const there = new Set(list);
    return kept.filter((number) => there.has(number));
  });
  const pages = await Promise.all(
    inAll.slice(0, MOST_READ).map((number) => {
      const file = `${folder}page/${number}.json`;
      return keep(file, () => fetchJson<ExactPage>(file));
    }),
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
    .toSorted((a, b) => b.titled - a.titled || b.place.times - a.place.times)
    .map(({ page, place }) => ({
      url: base.slice(0, -1) + page.url + (place.anchor && `#${place.anchor}`),
      title: place.section ? `${page.title} › ${place.section}` : page.title,
      kind: page.kind,
      excerpt: place.excerpt,
    }));
}

import { shardOf } from '../core/lookup/grams.ts';
import type { WeighedPage } from '../core/lookup/find-pages.ts';
import { scorePages, unpackWord, wordsAsked, type WordPages } from '../core/lookup/text-weights.ts';
import { toSimplified } from '../core/lookup/to-simplified.ts';
import { PAGES_IN_A_LIST, type ListedPage, type WeightsIndex } from '../core/lookup/weights-file.ts';
import { fetchOnce } from './kept-files.ts';

/** Most pages that a question is matched to. */
const MOST_PAGES = 16;

/**
 * How much of a question the texts of pages say, best first; Chinese questions ask Chinese texts, others English ones.
 * `table` is the file that holds the traditional characters.
 */
export async function weighTexts(base: string, query: string, table: string): Promise<WeighedPage[]> {
  const folder = `${base}weights/${/\p{Script=Han}/u.test(query) ? 'zh' : 'en'}/`;
  const { traditional } = await fetchOnce<{ traditional: string }>(`${base}${table}.json`);
  const words = wordsAsked(toSimplified(query, traditional));
  if (words.length === 0) return [];
  const { shards, pages } = await fetchOnce<WeightsIndex>(`${folder}index.json`);
  const told = await Promise.all(
    words.map(async (word): Promise<WordPages> => {
      const shard = await fetchOnce<Record<string, string>>(`${folder}${shardOf(word, shards)}.json`);
      return Object.hasOwn(shard, word) ? unpackWord(shard[word]!) : { count: 0, pages: [] };
    }),
  );
  return Promise.all(
    scorePages(told, pages)
      .slice(0, MOST_PAGES)
      .map(async ([page, score]) => {
        const list = Math.floor(page / PAGES_IN_A_LIST);
        const listed = await fetchOnce<ListedPage[]>(`${folder}pages-${list}.json`);
        const [kind, id, title] = listed[page % PAGES_IN_A_LIST]!;
        return { kind, id, title, score };
      }),
  );
}

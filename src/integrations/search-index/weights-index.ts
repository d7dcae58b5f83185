import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExactPage } from '../../core/lookup/exact-page.ts';
import { packWord, weighPages } from '../../core/lookup/text-weights.ts';
import { listedPage, PAGES_IN_A_LIST, type WeightsIndex } from '../../core/lookup/weights-file.ts';
import type { EverydayQuestions } from './everyday-questions.ts';
import { writeShards } from './write-shards.ts';

/** Places told in one file, about: some 3 KB compressed. */
const PLACES_IN_A_FILE = 1500;

/**
 * Writes by what words a whole question is matched to pages: `index.json`, the files of words (see `packWord`), and lists
 * of the pages that the numbers stand for, `pages-0.json` and so on.
 */
export async function writeWeights(
  folder: string,
  texts: readonly ExactPage[],
  everyday: EverydayQuestions,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const things = texts.flatMap((page) => {
    const listed = listedPage(page.url, page.title);
    return listed ? [{ page, listed }] : [];
  });
  const words = weighPages(things.map(({ page }) => ({ ...page, questions: everyday.get(page.url) ?? [] })));
  const total = [...words.values()].reduce((sum, { pages }) => sum + pages.length, 0);
  const packed = [...words].map(([word, pages]) => [word, packWord(pages)] as const);
  const shards = await writeShards(folder, packed, total, PLACES_IN_A_FILE);
  for (let list = 0; list * PAGES_IN_A_LIST < things.length; list++) {
    const some = things.slice(list * PAGES_IN_A_LIST, (list + 1) * PAGES_IN_A_LIST);
    await writeFile(join(folder, `pages-${list}.json`), JSON.stringify(some.map(({ listed }) => listed)));
  }
  const index: WeightsIndex = { v: 1, shards, pages: things.length };
  await writeFile(join(folder, 'index.json'), JSON.stringify(index));
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExactPage } from '../../core/lookup/exact-page.ts';
import { gramsOf, packNumbers } from '../../core/lookup/grams.ts';
import { writeShards } from './write-shards.ts';

/** Places listed in one file, about: some 6 KB compressed, however large the handbook grows. */
const PLACES_IN_A_FILE = 3000;

/**
 * Writes what the exact pass reads: `index.json` (how many files of pieces there are), the files of pieces
 * (`{"会议": "3,2,19"}`, see `packNumbers`), and the text of each page by its number.
 */
export async function writeExactIndex(folder: string, pages: readonly ExactPage[]): Promise<void> {
  await mkdir(join(folder, 'page'), { recursive: true });
  const places = new Map<string, number[]>();
  for (const [number, { title, sections }] of pages.entries()) {
    const grams = new Set(
      [title, ...sections.map(([, , text]) => text)].flatMap((text) => [...gramsOf(text)]),
    );
    for (const gram of grams) {
      const found = places.get(gram);
      if (found) found.push(number);
      else places.set(gram, [number]);
    }
    await writeFile(join(folder, 'page', `${number}.json`), JSON.stringify(pages[number]));
  }
  const total = [...places.values()].reduce((sum, { length }) => sum + length, 0);
  const packed = [...places].map(([gram, numbers]) => [gram, packNumbers(numbers)] as const);
  const shards = await writeShards(folder, packed, total, PLACES_IN_A_FILE);
  await writeFile(join(folder, 'index.json'), JSON.stringify({ v: 1, shards }));
}

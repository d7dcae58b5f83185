import { prepareAsking } from '../core/lookup/ask.ts';
import { readCommon } from '../core/lookup/common-readings.ts';
import { mergeDrawers, unpackDrawer, type DrawerFile, type Filed } from '../core/lookup/drawer-file.ts';
import { firstKeys, furtherKeys } from '../core/lookup/drawers.ts';
import { findPages } from '../core/lookup/find-pages.ts';
import { shardOf } from '../core/lookup/grams.ts';
import { isNamed, lookUp, prepareLookup, type Hit } from '../core/lookup/look-up.ts';
import { toSimplified } from '../core/lookup/to-simplified.ts';
import { commonCharacters } from './common-characters.ts';
import { fetchJson, keep } from './kept-files.ts';

/** Opens the drawers of some keys. */
async function open(base: string, count: number, keys: readonly string[]): Promise<Filed[]> {
  const numbers = [...new Set(keys.map((key) => shardOf(key, count)))];
  return mergeDrawers(
    await Promise.all(
      numbers.map((number) => {
        const file = `${base}lookup/${number}.json`;
        return keep(file, async () => unpackDrawer(await fetchJson<DrawerFile>(file)));
      }),
    ),
  );
}

/** Looks a query up where names lie in drawers: those of the whole query first, those of its pieces when it is no name. */
export async function findInDrawers(
  base: string,
  count: number,
  query: string,
  limit?: number,
  onFirst?: (hits: Hit[]) => void,
): Promise<Hit[]> {
  const first = await open(base, count, firstKeys(query));
  const hits = lookUp(prepareLookup(first.map(({ entry }) => entry)), query, limit);
  if (isNamed(hits[0])) return hits;
  onFirst?.(hits);
  const [{ traditional }, readings] = await Promise.all([
    keep('traditional', () => fetchJson<{ traditional: string }>(`${base}lookup/traditional.json`)),
    keep('readings', async () => readCommon(commonCharacters())),
  ]);
  const simplified = toSimplified(query, traditional);
  const keys = [...firstKeys(simplified), ...furtherKeys(simplified, readings)];
  const filed = mergeDrawers([first, await open(base, count, keys)]);
  const entries = filed.map(({ entry }) => entry);
  const rows = Object.fromEntries(filed.map(({ questions }, row) => [row, questions]));
  const asking = prepareAsking(entries, { v: 1, rows, traditional }, readings);
  return findPages({ prepared: prepareLookup(entries), asking, traditional }, query, limit);
}

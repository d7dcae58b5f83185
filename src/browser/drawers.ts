import { prepareAsking } from '../core/lookup/ask.ts';
import { readCommon } from '../core/lookup/common-readings.ts';
import { mergeDrawers, unpackDrawer, type DrawerFile, type Filed } from '../core/lookup/drawer-file.ts';
import { firstKeys, furtherKeys, soundKeys } from '../core/lookup/drawers.ts';
import { findPages, type WeighedPage } from '../core/lookup/find-pages.ts';
import type { LookupEntry } from '../core/lookup/lookup-index.ts';
import { shardOf } from '../core/lookup/grams.ts';
import { isNamed, lookUp, prepareLookup, type Hit } from '../core/lookup/look-up.ts';
import { toSimplified } from '../core/lookup/to-simplified.ts';
import { commonCharacters } from './common-characters.ts';
import { fetchJson, fetchOnce, keep } from './kept-files.ts';

/** Drawers that were opened. */
const opened = new Map<string, Filed[]>();

const filesOf = (base: string, count: number, keys: readonly string[]): string[] => [
  ...new Set(keys.map((key) => `${base}lookup/${shardOf(key, count)}.json`)),
];

/** Opens the drawers of some keys. */
async function open(base: string, count: number, keys: readonly string[]): Promise<Filed[]> {
  const drawers = filesOf(base, count, keys).map((file) =>
    keep(file, async () => {
      const filed = unpackDrawer(await fetchJson<DrawerFile>(file));
      opened.set(file, filed);
      return filed;
    }),
  );
  return mergeDrawers(await Promise.all(drawers));
}

const entriesOf = (filed: readonly Filed[]): LookupEntry[] => filed.map(({ entry }) => entry);

/** Looks a query up where names lie in drawers: those of the whole query first, those of its pieces when it is no name. */
export async function findInDrawers(
  base: string,
  count: number,
  query: string,
  limit?: number,
  onFirst?: (hits: Hit[]) => void,
  weighed?: readonly WeighedPage[],
): Promise<Hit[]> {
  const keys = firstKeys(query);
  // A name is often in a drawer that its first letters have opened.
  const known = mergeDrawers(filesOf(base, count, keys).map((file) => opened.get(file) ?? []));
  const early = lookUp(prepareLookup(entriesOf(known)), query, limit);
  if (isNamed(early[0])) onFirst?.(early);
  let first = await open(base, count, keys);
  let hits = lookUp(prepareLookup(entriesOf(first)), query, limit);
  const sound = soundKeys(query);
  if (!isNamed(hits[0]) && sound.length > 0) {
    first = mergeDrawers([first, await open(base, count, sound)]);
    hits = lookUp(prepareLookup(entriesOf(first)), query, limit);
  }
  if (isNamed(hits[0])) return hits;
  onFirst?.(hits);
  const [{ traditional }, readings] = await Promise.all([
    fetchOnce<{ traditional: string }>(`${base}lookup/traditional.json`),
    keep('readings', async () => readCommon(commonCharacters())),
  ]);
  const simplified = toSimplified(query, traditional);
  const further = [...firstKeys(simplified), ...furtherKeys(simplified, readings)];
  const filed = mergeDrawers([first, await open(base, count, further)]);
  const entries = entriesOf(filed);
  const rows = Object.fromEntries(filed.map(({ questions }, row) => [row, questions]));
  const asking = prepareAsking(entries, { v: 1, rows, traditional }, readings);
  return findPages({ prepared: prepareLookup(entries), asking, traditional }, query, limit, weighed);
}

import { prepareAsking } from '../core/lookup/ask.ts';
import { readCommon } from '../core/lookup/common-readings.ts';
import { mergeDrawers, unpackDrawer, type DrawerFile, type Filed } from '../core/lookup/drawer-file.ts';
import { firstKeys, furtherKeys, soundKeys } from '../core/lookup/drawers.ts';
import { findPages, type Library, type WeighedPage } from '../core/lookup/find-pages.ts';
import type { LookupEntry } from '../core/lookup/lookup-index.ts';
import { shardOf } from '../core/lookup/grams.ts';
import { isNamed, lookUp, prepareLookup, type Hit, type Prepared } from '../core/lookup/look-up.ts';
import { toSimplified } from '../core/lookup/to-simplified.ts';
import { commonCharacters } from './common-characters.ts';
import { fetchJson, fetchOnce, keep } from './kept-files.ts';

/** What was asked last, and all that its drawers held: the next query is mostly the same with a letter more. */
let last: { query: string; filed: Filed[]; library?: Library } = { query: '', filed: [] };

const filesOf = (base: string, count: number, keys: readonly string[]): string[] => [
  ...new Set(keys.map((key) => `${base}lookup/${shardOf(key, count)}.json`)),
];

/** Opens the drawers of some keys. */
async function open(base: string, count: number, keys: readonly string[]): Promise<Filed[]> {
  const drawers = filesOf(base, count, keys).map((file) =>
    keep(file, async () => unpackDrawer(await fetchJson<DrawerFile>(file))),
  );
  return mergeDrawers(await Promise.all(drawers));
}

const ready = new WeakMap<LookupEntry, Prepared>();

/** Makes entries ready for comparison, each once. */
const prepare = (filed: readonly Filed[]): Prepared[] =>
  filed.map(({ entry }) => {
    const prepared = ready.get(entry) ?? prepareLookup([entry])[0]!;
    ready.set(entry, prepared);
    return prepared;
  });

/** Looks a query up where names lie in drawers: those of the whole query first, those of its pieces when it is no name. */
export async function findInDrawers(
  base: string,
  count: number,
  query: string,
  limit?: number,
  onFirst?: (hits: Hit[]) => void,
  weighed?: readonly WeighedPage[],
): Promise<Hit[]> {
  if (last.library && last.query === query) return findPages(last.library, query, limit, weighed);
  const early = lookUp(prepare(last.filed), query, limit);
  if (isNamed(early[0])) onFirst?.(early);
  let filed = await open(base, count, firstKeys(query));
  let hits = lookUp(prepare(filed), query, limit);
  const sound = soundKeys(query);
  if (!isNamed(hits[0]) && sound.length > 0) {
    filed = mergeDrawers([filed, await open(base, count, sound)]);
    hits = lookUp(prepare(filed), query, limit);
  }
  last = { query, filed };
  if (isNamed(hits[0])) return hits;
  onFirst?.(hits);
  const [{ traditional }, readings] = await Promise.all([
    fetchOnce<{ traditional: string }>(`${base}lookup/traditional.json`),
    keep('readings', async () => readCommon(commonCharacters())),
  ]);
  const simplified = toSimplified(query, traditional);
  const further = [...firstKeys(simplified), ...furtherKeys(simplified, readings)];
  filed = mergeDrawers([filed, await open(base, count, further)]);
  const entries = filed.map(({ entry }) => entry);
  const rows = Object.fromEntries(filed.map(({ questions }, row) => [row, questions]));
  const asking = prepareAsking(entries, { v: 1, rows, traditional }, readings);
  const library = { prepared: prepare(filed), asking, traditional };
  last = { query, filed, library };
  return findPages(library, query, limit, weighed);
}

import type { PageKind } from '../core/language/page-path.ts';
import { lookUp, prepareLookup, type Hit, type Prepared } from '../core/lookup/look-up.ts';
import { unpackNames, withAliases, type AliasesFile, type NamesFile } from '../core/lookup/lookup-index.ts';

/** What a card says of a thing. */
export type CardText = { pinyin: string; other: string; text: string };

/** Kept for the page's lifetime; a failure is not kept, so that the next keystroke tries again. */
const kept = new Map<string, Promise<unknown>>();

function keep<T>(key: string, make: () => Promise<T>): Promise<T> {
  const found = (kept.get(key) as Promise<T> | undefined) ?? make();
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  return found;
}

async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json() as Promise<T>;
}

const loadNames = (base: string) =>
  keep('names', async () => unpackNames(await fetchJson<NamesFile>(`${base}lookup-names.json`)));
const loadPrepared = (base: string): Promise<Prepared[]> =>
  keep('prepared', async () => prepareLookup(await loadNames(base)));
const loadFull = (base: string): Promise<Prepared[]> =>
  keep('full', async () =>
    prepareLookup(
      withAliases(await loadNames(base), await fetchJson<AliasesFile>(`${base}lookup-aliases.json`)),
    ),
  );

/**
 * Looks a query up among the names and, when no name answers it exactly, among the aliases too.
 * `onFirst` is given what the names alone answer, before the aliases have come.
 */
export async function findNames(
  base: string,
  query: string,
  limit?: number,
  onFirst?: (hits: Hit[]) => void,
): Promise<Hit[]> {
  const hits = lookUp(await loadPrepared(base), query, limit);
  if (hits[0]?.quality === 'exact') return hits;
  onFirst?.(hits);
  return loadFull(base).then(
    (full) => lookUp(full, query, limit),
    () => hits,
  );
}

/** The short explanation of one thing. */
export const loadCard = (base: string, lang: string, kind: PageKind, id: string): Promise<CardText> =>
  fetchJson(`${base}cards/${lang}/${kind}/${id}.json`);

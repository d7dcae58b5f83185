import type { PageKind } from '../core/language/page-path.ts';
import { isNamed, lookUp, prepareLookup, type Hit, type Prepared } from '../core/lookup/look-up.ts';
import { unpackNames, type NamesFile } from '../core/lookup/lookup-index.ts';
import { fetchJson, keep } from './kept-files.ts';

/** What a card says of a thing, and where it leads. */
export type CardText = {
  pinyin: string;
  other: string;
  text: string;
  next: readonly { kind: PageKind; id: string; name: string }[];
};

const loadNames = (base: string) =>
  keep('names', async () => unpackNames(await fetchJson<NamesFile>(`${base}lookup-names.json`)));
const loadPrepared = (base: string): Promise<Prepared[]> =>
  keep('prepared', async () => prepareLookup(await loadNames(base)));

/**
 * Looks a query up among the names and, when no name answers it exactly, among everything else that pages are called
 * and asked. `onFirst` is given what the names alone answer, before the rest has come.
 */
export async function findNames(
  base: string,
  query: string,
  limit?: number,
  onFirst?: (hits: Hit[]) => void,
): Promise<Hit[]> {
  const hits = lookUp(await loadPrepared(base), query, limit);
  if (isNamed(hits[0])) return hits;
  onFirst?.(hits);
  try {
    const { findInLibrary } = await import('./library.ts');
    return await findInLibrary(base, await loadNames(base), query, limit);
  } catch {
    return hits;
  }
}

/** The short explanation of one thing. */
export const loadCard = (base: string, lang: string, kind: PageKind, id: string): Promise<CardText> =>
  fetchJson(`${base}cards/${lang}/${kind}/${id}.json`);

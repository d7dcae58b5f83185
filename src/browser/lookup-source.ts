import type { PageKind } from '../core/language/page-path.ts';
import type { WeighedPage } from '../core/lookup/find-pages.ts';
import { isNamed, lookUp, prepareLookup, type Hit, type Prepared } from '../core/lookup/look-up.ts';
import type { DrawersFile } from '../core/lookup/drawer-file.ts';
import { unpackNames, type NamesFile } from '../core/lookup/lookup-index.ts';
import { fetchJson, keep } from './kept-files.ts';

/** What a card says of a thing, and where it leads. */
export type CardText = {
  pinyin: string;
  other: string;
  text: string;
  next: readonly { kind: PageKind; id: string; name: string }[];
};

const loadFile = (base: string) =>
  keep('names', () => fetchJson<NamesFile | DrawersFile>(`${base}lookup-names.json`));
/** What answers when the names in one file do not. */
const loadMore = () => import('./library.ts');
const loadPrepared = (file: NamesFile): Promise<Prepared[]> =>
  keep('prepared', async () => prepareLookup(unpackNames(file)));

/**
 * Looks a query up among the names and, when no name answers it exactly, among everything else that pages are called
 * and asked. `onFirst` is given what the names alone answer, before the rest has come.
 */
export async function findNames(
  base: string,
  query: string,
  limit?: number,
  onFirst?: (hits: Hit[]) => void,
  weighed?: readonly WeighedPage[],
): Promise<Hit[]> {
  const file = await loadFile(base);
  if (file.v === 2) {
    const { findInDrawers } = await loadMore();
    return findInDrawers(base, file.drawers, query, limit, onFirst, weighed);
  }
  const prepared = await loadPrepared(file);
  const hits = lookUp(prepared, query, limit);
  if (isNamed(hits[0])) return hits;
  onFirst?.(hits);
  try {
    const { findInLibrary } = await loadMore();
    const names = prepared.map(({ entry }) => entry);
    return await findInLibrary(base, names, query, limit, weighed);
  } catch {
    return hits;
  }
}

/** Pages that answer a question, what their texts say of it included. */
export async function findAnswers(base: string, query: string): Promise<Hit[]> {
  const { weighTexts } = await loadMore();
  const { v } = await loadFile(base);
  const weighed = await weighTexts(base, query, v === 2 ? 'lookup/traditional' : 'lookup-answers').catch(
    () => [],
  );
  return findNames(base, query, undefined, undefined, weighed);
}

/** Starts loading the names, so that they are there when the first letters are. */
export const prepareNames = (base: string): Promise<unknown> => loadFile(base).catch(() => null);

/** The short explanation of one thing. */
export function loadCard(base: string, lang: string, kind: PageKind, id: string): Promise<CardText> {
  const file = `${base}cards/${lang}/${kind}/${id}.json`;
  return keep(file, () => fetchJson<CardText>(file));
}

import { FOLDERS, type PageKind } from '../language/page-path.ts';

/** How many files of words there are, and how many pages they tell of. */
export type WeightsIndex = { readonly v: 1; readonly shards: number; readonly pages: number };

/** A page by its kind, id and title, as it stands in a list of pages. */
export type ListedPage = readonly [kind: PageKind, id: string, title: string];

/** Pages in one list: some 400 bytes compressed; a question asks for some dozen of them. */
export const PAGES_IN_A_LIST = 16;

const KINDS = Object.entries(FOLDERS) as [PageKind, string][];

/** The page at an address inside the site, where it is the page of one thing: `/zh/modules/x/` → `['module', 'x', …]`. */
export function listedPage(url: string, title: string): ListedPage | null {
  const [, folder, id] = /^\/[^/]+\/([^/]+)\/([^/]+)\/$/.exec(url) ?? [];
  const kind = KINDS.find(([, name]) => name === folder)?.[0];
  return kind && id ? [kind, id, title] : null;
}

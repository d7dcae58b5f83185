import { otherLang, type Lang } from './words.ts';

/** The folder in which each kind of page lives. */
export const FOLDERS = {
  module: 'modules',
  term: 'glossary',
  mechanism: 'mechanisms',
  failure: 'failures',
  case: 'cases',
  tension: 'debates',
  source: 'sources',
  route: 'routes',
  unit: 'units',
  discrepancy: 'clinic',
} as const;

export type PageKind = keyof typeof FOLDERS;

/** Address of a page by its path inside a language: `pagePath('/', 'zh', 'search')` → `/zh/search/`. */
export const pagePath = (base: string, lang: Lang, path = ''): string =>
  `${base.replace(/\/$/, '')}/${lang}/${path && `${path.replace(/\/$/, '')}/`}`;

/** Address of the page of a thing, optionally at a place on it; discrepancies share one page, each a place on it. */
export const thingPath = (base: string, lang: Lang, kind: PageKind, id: string, anchor = ''): string =>
  kind === 'discrepancy'
    ? `${pagePath(base, lang, FOLDERS[kind])}#${id}`
    : `${pagePath(base, lang, `${FOLDERS[kind]}/${id}`)}${anchor && `#${anchor}`}`;

/** The same address in the other language. */
export const translatedPath = (path: string, lang: Lang): string =>
  path.replace(new RegExp(`/${lang}(/|$)`), `/${otherLang(lang)}$1`);

/** Folders whose pages are made of parts that both languages share, one for one. */
const IN_PARTS = (['module', 'term', 'mechanism', 'failure', 'case', 'tension'] as const).map(
  (kind) => FOLDERS[kind],
);

/** Whether a page's parts can stand beside those of its twin in the other language. */
export const hasParts = (path: string): boolean =>
  new RegExp(`/(?:${IN_PARTS.join('|')})/[^/]+/$`).test(path);

/** What kind of thing an id of the knowledge base names: `M21` a mechanism, `D4` a discrepancy, anything else a module. */
export function kindOfId(id: string): PageKind {
  if (/^M\d+$/.test(id)) return 'mechanism';
  if (/^F\d+$/.test(id)) return 'failure';
  if (/^X\d+$/.test(id)) return 'tension';
  if (/^C\d+$/.test(id)) return 'case';
  if (/^S\d/.test(id)) return 'source';
  if (/^D\d+$/.test(id)) return 'discrepancy';
  return 'module';
}

import { pagePath, thingPath, type PageKind } from '../core/language/page-path.ts';
import type { Lang } from '../core/language/words.ts';

/** Where the site is mounted, with a slash at its end. */
export const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Address of a page inside a language. */
export const urlOf = (lang: Lang, path = ''): string => pagePath(BASE, lang, path);

/** Address of the page of a thing. */
export const hrefOf = (lang: Lang, kind: PageKind, id: string, anchor = ''): string =>
  thingPath(BASE, lang, kind, id, anchor);

import type { PageKind } from '../language/page-path.ts';
import { entriesOf, moduleFolders, type Collection, type Content } from './content-model.ts';
import { findText } from './find-text.ts';

/** What an id can stand for. */
export type Kind = Exclude<PageKind, 'route' | 'unit'>;

/** The ids that exist, by kind. An entry that its schema refuses exists all the same. */
export function listKnownIds(content: Content): Readonly<Record<Kind, ReadonlySet<string>>> {
  const idsOf = (collection: Collection) => new Set(entriesOf(content, collection).map((entry) => entry.id));
  return {
    module: new Set([...moduleFolders(content), ...plannedIds(content)]),
    term: idsOf('terms'),
    mechanism: idsOf('mechanisms'),
    failure: idsOf('failures'),
    tension: idsOf('tensions'),
    case: idsOf('cases'),
    source: idsOf('sources'),
    discrepancy: idsOf('discrepancies'),
  };
}

/** Ids of modules that the outline reserves for later: they may be named, and no page links to them. */
function plannedIds(content: Content): string[] {
  return entriesOf(content, 'units').flatMap((unit) =>
    findText(unit.data, 'planned.*').map((found) => found.value),
  );
}

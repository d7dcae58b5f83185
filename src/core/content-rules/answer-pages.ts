import { FOLDERS } from '../language/page-path.ts';
import { entriesOf, moduleFolders, type Collection } from './content-model.ts';
import { defineRule } from './rule.ts';
import { nearestId } from './similarity.ts';

/** The folder of a site's pages that each collection fills. */
const PAGES: readonly (readonly [collection: Collection, folder: string])[] = [
  ['terms', FOLDERS.term],
  ['mechanisms', FOLDERS.mechanism],
  ['failures', FOLDERS.failure],
  ['tensions', FOLDERS.tension],
  ['cases', FOLDERS.case],
  ['sources', FOLDERS.source],
  ['routes', FOLDERS.route],
];

/** Whatever is said to answer a question is a page that is there; a module that is only planned has none. */
export const answerPages = defineRule(['unknown-page'], function* (content) {
  const pages = new Set([
    ...moduleFolders(content).map((id) => `${FOLDERS.module}/${id}`),
    ...PAGES.flatMap(([collection, folder]) =>
      entriesOf(content, collection).map(({ id }) => `${folder}/${id}`),
    ),
  ]);
  const named = [
    // An id of another form was refused by the schema, which says so.
    ...entriesOf(content, 'answers')
      .filter(({ data }) => typeof (data as { id?: unknown } | null)?.id === 'string')
      .map((entry) => ({ ...entry, key: 'id' })),
    ...entriesOf(content, 'everyday').flatMap((entry) =>
      Object.keys(entry.data ?? {}).map((key) => ({ ...entry, key, id: `${entry.id}/${key}` })),
    ),
  ];
  for (const { id, key, file, lineOf } of named)
    if (!pages.has(id))
      yield { code: 'unknown-page', file, line: lineOf([key]), params: { id, near: nearestId(id, pages) } };
});

import { entriesOf, type Collection, type Content } from './content-model.ts';
import { findText } from './find-text.ts';
import { defineRule } from './rule.ts';

/** An id with its place; `within` is the range in which it must be the only one. */
type PlacedId = { id: string; within: string; file: string; line: number };

/** Lists whose ids must differ inside each entry. */
const UNIQUE_INSIDE: readonly { from: Collection; paths: readonly string[] }[] = [
  { from: 'modules', paths: ['outcomes.*.id'] },
  { from: 'module-texts', paths: ['discuss.*.id'] },
  { from: 'sources', paths: ['paragraphs.*.at'] },
  { from: 'cases', paths: ['figures.*.id', 'charts.*.id'] },
];

/** No id is used twice where it must tell things apart. */
export const duplicateIds = defineRule(['duplicate-id'], function* (content) {
  const seen = new Map<string, PlacedId>();
  for (const placed of placedIds(content)) {
    const { id, within, file, line } = placed;
    const first = seen.get(`${within} ${id}`);
    if (first)
      yield { code: 'duplicate-id', file, line, params: { id, first: `${first.file}:${first.line}` } };
    else seen.set(`${within} ${id}`, placed);
  }
});

function* placedIds(content: Content): Generator<PlacedId> {
  for (const collection of ['units', 'failures', 'tensions', 'discrepancies', 'diagnose'] as const)
    for (const entry of entriesOf(content, collection))
      if (entry.id) yield { id: entry.id, within: collection, file: entry.file, line: entry.lineOf(['id']) };
  for (const { from, paths } of UNIQUE_INSIDE)
    for (const entry of entriesOf(content, from))
      for (const path of paths)
        for (const found of findText(entry.data, path))
          yield {
            id: found.value,
            within: `${entry.file} ${path}`,
            file: entry.file,
            line: entry.lineOf(found.path),
          };
  for (const text of content.texts)
    for (const { id, line } of text.sections)
      if (id) yield { id, within: `${text.file} sections`, file: text.file, line };
  yield* idsOfQuizzes(content);
}

/** Items and twins are told apart in the whole handbook, everything inside one in that one. */
function* idsOfQuizzes(content: Content): Generator<PlacedId> {
  for (const { file, data, lineOf } of entriesOf(content, 'quizzes')) {
    for (const pattern of ['items.*.id', 'twins.*.id'])
      for (const { value, path } of findText(data, pattern))
        yield { id: value, within: 'items', file, line: lineOf(path) };
    for (const pattern of ['items.*.*.*.id', 'items.*.parts.*.*.*.id', 'twins.*.*.*.id'])
      for (const { value, path } of findText(data, pattern))
        yield { id: value, within: `${file} ${path[0]} ${path[1]}`, file, line: lineOf(path) };
  }
}

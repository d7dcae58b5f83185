import type { Quiz } from '../core/content-rules/content-model.ts';
import { nearDuplicates } from '../core/content-rules/near-duplicates.ts';
import { qualityCells, sumCells, type Cell } from '../core/content-rules/quality-cells.ts';
import { measureQuiz } from '../core/content-rules/quiz-quality.ts';
import type { Handbook, Module } from './handbook.ts';

/** A module's items as the content rules see them; where in its file something stands does not matter here. */
const quizOf = ({ id, items, twins }: Module): Quiz => ({
  module: id,
  entry: {
    collection: 'quizzes',
    id,
    file: `modules/${id}/quiz.yaml`,
    data: { items, twins },
    lineOf: () => 1,
  },
  items: items.map((item, i) => ({ item, path: ['items', i] })),
  twins: twins.map((item, i) => ({ item, path: ['twins', i] })),
  complete: true,
});

/** The measures that `npm run check` reports, a row a module, all of them together, and how many items ask the same. */
export function itemQuality(book: Handbook) {
  const quizzes = book.modules.map(quizOf);
  const rows = quizzes.map((quiz) => ({ module: quiz.module, cells: qualityCells(measureQuiz(quiz)) }));
  const columns = [...(rows[0]?.cells.keys() ?? [])];
  const sum = new Map<string, Cell | null>(
    columns.map((column) => [column, sumCells(rows.flatMap(({ cells }) => cells.get(column) ?? []))]),
  );
  const alike = [...nearDuplicates.judge({ files: new Set(), entries: [], texts: [], quizzes })].length;
  return { columns, rows, sum, alike };
}

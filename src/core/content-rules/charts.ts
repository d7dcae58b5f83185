import { figureOf, quantitiesOf, type ChartKind, type ChartRow } from '../chart/chart.ts';
import { entriesOf, type Content, type Entry } from './content-model.ts';
import { wordsOf } from './mdx-marks.ts';
import { defineRule } from './rule.ts';
import { nearestId } from './similarity.ts';

type Charted = {
  figures?: { id?: string; value: string }[];
  charts?: { id: string; kind: ChartKind; rows?: ChartRow[] }[];
};

/** A chart draws figures of its case, each of which holds what the kind needs; a text shows charts that exist. */
export const charts = defineRule(['chart-figure', 'chart-value', 'unknown-chart'], function* (content) {
  for (const entry of entriesOf(content, 'cases')) yield* judgeRows(entry);
  for (const text of content.texts)
    for (const word of wordsOf(text)) {
      const [of, id] = [word.attributes.get('case') ?? '', word.attributes.get('id') ?? ''];
      const known = word.name === 'Chart' && chartIds(content, of);
      if (known && id && !known.has(id))
        yield {
          code: 'unknown-chart',
          file: text.file,
          line: word.line,
          params: { id, of, near: nearestId(id, known) },
        };
    }
});

function* judgeRows({ data, file, lineOf }: Entry) {
  const { figures = [], charts: drawn = [] } = (data ?? {}) as Charted;
  for (const [at, chart] of drawn.entries())
    for (const [index, row] of (chart.rows ?? []).entries()) {
      const line = lineOf(['charts', at, 'rows', index, 'figure']);
      const figure = figureOf(figures, row);
      const ids = new Set(figures.flatMap((one) => one.id ?? []));
      if (!figure)
        yield {
          code: 'chart-figure',
          file,
          line,
          params: { id: row.figure, near: nearestId(row.figure, ids) },
        } as const;
      else if (!quantitiesOf(chart.kind, row, figure.value))
        yield {
          code: 'chart-value',
          file,
          line,
          params: { id: row.figure, value: figure.value, kind: chart.kind },
        } as const;
    }
}

/** The ids of a case's charts; `null` for a case that does not exist, which is reported as such. */
function chartIds(content: Content, id: string): Set<string> | null {
  const entry = entriesOf(content, 'cases').find((one) => one.id === id);
  return entry ? new Set(((entry.data as Charted | undefined)?.charts ?? []).map((chart) => chart.id)) : null;
}

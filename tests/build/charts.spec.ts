import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { readPage } from '../support/site.ts';

type Row = { figure: string; label: Record<string, string> };
type Declared = { id: string; title: Record<string, string>; rows: Row[] };
type CaseFile = { figures: { id?: string; value: string; verdict: string }[]; charts?: Declared[] };

const CASES = join(import.meta.dirname, '../../content/cases');
const declared = readdirSync(CASES).flatMap((file) => {
  const data = parse(readFileSync(join(CASES, file), 'utf8')) as CaseFile;
  return (data.charts ?? []).map((chart) => ({
    of: file.replace('.yaml', ''),
    chart,
    figures: data.figures,
  }));
});

/** The built figure of a chart. */
function figureOf(page: string, id: string): string {
  const [, figure] = readPage(page).split(`<figure class="chart" data-chart="${id}">`);
  expect(figure, `${page} draws ${id}`).toBeDefined();
  return figure!.split('</figure>')[0]!;
}

test('cases declare charts at all', () => expect(declared.length).toBeGreaterThanOrEqual(8));

for (const { of, chart, figures } of declared)
  for (const lang of ['zh', 'en']) {
    test(`${of} ${chart.id}, ${lang}: drawn, named, described, and tabled row by row`, () => {
      const id = `${of}-${chart.id}`;
      const figure = figureOf(`/${lang}/cases/${of}/`, id);
      const [drawing = '', table = ''] = figure.split('<table>');
      expect(drawing).toContain(`role="img" aria-labelledby="${id}-t ${id}-d"`);
      expect(drawing).toContain(`<title id="${id}-t">${chart.title[lang]}</title>`);
      const described = /<desc[^>]*>([^<]*)</.exec(drawing)?.[1] ?? '';
      for (const row of chart.rows) {
        expect(described).toContain(row.label[lang]);
        expect(drawing).toContain(`>${row.label[lang]}</text>`);
      }
      expect(table.match(/<th scope="row">/g)).toHaveLength(chart.rows.length);

      // The verdict is in the drawing: hatched what only a translation has, nothing for what must not be used.
      const verdicts = chart.rows.map((row) => figures.find((one) => one.id === row.figure)!.verdict);
      const count = (pattern: RegExp) => drawing.match(pattern)?.length ?? 0;
      const some = (verdict: string) => verdicts.filter((one) => one === verdict).length;
      expect(count(/class="hatched/g)).toBe(some('translation-only'));
      expect(count(/<rect class="out"/g)).toBe(some('do-not-use'));
      expect(count(/url\(#hatch-/g)).toBe(some('translation-only'));
    });
  }

test('a module shows the chart of its case', () => {
  expect(figureOf('/zh/modules/case-taierzhuang/', 'C1-money')).toContain('19.8 亿元');
  expect(figureOf('/en/modules/case-enterprises/', 'C2-power')).not.toContain('730');
});

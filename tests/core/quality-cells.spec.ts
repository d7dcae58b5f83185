import { expect, test } from '@playwright/test';
import type { Choice } from '../../src/core/content-rules/quiz-questions.ts';
import { qualityCells, sumCells, type Cell } from '../../src/core/content-rules/quality-cells.ts';
import type { QuizQuality } from '../../src/core/content-rules/quiz-quality.ts';

const choice = {} as Choice;
const quality = {
  module: 'm',
  items: 13,
  kinds: ['single', 'case'],
  choices: 8,
  keyLongest: { zh: [choice, choice], en: [choice] },
  keyPositions: [2, 3, 3],
  outcomes: new Map([
    ['a', 3],
    ['b', 2],
  ]),
} as unknown as QuizQuality;

test('every measure of a quiz becomes a cell, and the module is not one', () => {
  expect([...qualityCells(quality)]).toEqual([
    ['items', { kind: 'count', count: 13 }],
    ['kinds', { kind: 'names', names: ['single', 'case'] }],
    ['choices', { kind: 'count', count: 8 }],
    ['keyLongest', { kind: 'share', found: { zh: 2, en: 1 }, of: 8 }],
    ['keyPositions', { kind: 'places', counts: [2, 3, 3] }],
    ['outcomes', { kind: 'each', counts: [3, 2] }],
  ]);
});

test('a measure that is added later has its cell without further ado', () => {
  const later = { ...quality, keyShortest: { zh: [], en: [choice] }, unexplained: 0 };
  const cells = qualityCells(later);
  expect(cells.get('keyShortest')).toEqual({ kind: 'share', found: { zh: 0, en: 1 }, of: 8 });
  expect(cells.get('unexplained')).toEqual({ kind: 'count', count: 0 });
});

test('cells of one measure are summed in their own way', () => {
  const sums: [Cell[], Cell | null][] = [
    [
      [
        { kind: 'count', count: 2 },
        { kind: 'count', count: 3 },
      ],
      { kind: 'count', count: 5 },
    ],
    [
      [
        { kind: 'share', found: { zh: 1, en: 2 }, of: 8 },
        { kind: 'share', found: { zh: 3, en: 0 }, of: 6 },
      ],
      { kind: 'share', found: { zh: 4, en: 2 }, of: 14 },
    ],
    [
      [
        { kind: 'places', counts: [1, 2] },
        { kind: 'places', counts: [1, 0, 4] },
      ],
      { kind: 'places', counts: [2, 2, 4] },
    ],
    [
      [
        { kind: 'names', names: ['a', 'b'] },
        { kind: 'names', names: ['b', 'c'] },
      ],
      { kind: 'names', names: ['a', 'b', 'c'] },
    ],
    [
      [
        { kind: 'each', counts: [1] },
        { kind: 'each', counts: [2] },
      ],
      null,
    ],
    [[], null],
  ];
  for (const [cells, sum] of sums) expect(sumCells(cells)).toEqual(sum);
});

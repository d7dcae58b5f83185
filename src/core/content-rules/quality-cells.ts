import { LANGS, type Lang } from '../language/words.ts';
import type { QuizQuality } from './quiz-quality.ts';

/** What one measure of a quiz shows in a table. */
export type Cell =
  /** So many. */
  | { readonly kind: 'count'; readonly count: number }
  /** So many of the choices, by language. */
  | { readonly kind: 'share'; readonly found: Readonly<Record<Lang, number>>; readonly of: number }
  /** So many in each place: first, second, … */
  | { readonly kind: 'places'; readonly counts: readonly number[] }
  /** So many of each thing, in no order that quizzes share. */
  | { readonly kind: 'each'; readonly counts: readonly number[] }
  /** Which there are. */
  | { readonly kind: 'names'; readonly names: readonly string[] };

/** Every measure of a quiz as a cell, by its name; a new measure of a known form needs nothing here. */
export function qualityCells({ module, ...measures }: QuizQuality): Map<string, Cell> {
  return new Map(Object.entries(measures).map(([name, value]) => [name, cellOf(value, measures.choices)]));
}

type Measure = Omit<QuizQuality, 'module'>[keyof Omit<QuizQuality, 'module'>];

function cellOf(value: Measure, choices: number): Cell {
  if (typeof value === 'number') return { kind: 'count', count: value };
  if (value instanceof Map) return { kind: 'each', counts: [...value.values()] };
  if ('zh' in value)
    return { kind: 'share', found: { zh: value.zh.length, en: value.en.length }, of: choices };
  const list = value as readonly (number | string)[];
  return list.every((one) => typeof one === 'number')
    ? { kind: 'places', counts: list }
    : { kind: 'names', names: list.map(String) };
}

/** The cells of one measure taken together; `null` where a sum would say nothing. */
export function sumCells([first, ...rest]: readonly Cell[]): Cell | null {
  return rest.reduce<Cell | null>(
    (sum, cell) => sum && add(sum, cell),
    first && first.kind !== 'each' ? first : null,
  );
}

function add(sum: Cell, cell: Cell): Cell | null {
  if (sum.kind === 'count' && cell.kind === 'count') return { kind: 'count', count: sum.count + cell.count };
  if (sum.kind === 'share' && cell.kind === 'share') {
    const [zh, en] = LANGS.map((lang) => sum.found[lang] + cell.found[lang]) as [number, number];
    return { kind: 'share', found: { zh, en }, of: sum.of + cell.of };
  }
  if (sum.kind === 'places' && cell.kind === 'places') {
    const places = Math.max(sum.counts.length, cell.counts.length);
    const counts = Array.from({ length: places }, (_, i) => (sum.counts[i] ?? 0) + (cell.counts[i] ?? 0));
    return { kind: 'places', counts };
  }
  if (sum.kind === 'names' && cell.kind === 'names')
    return { kind: 'names', names: [...new Set([...sum.names, ...cell.names])] };
  return null;
}

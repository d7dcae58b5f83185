import type { Words } from '../language/words.ts';
import { readQuantities, type Quantity } from './quantity.ts';

/** A row of a chart as its case declares it: a figure, and which of its amounts where it has several (from 1). */
export type ChartRow = {
  readonly figure: string;
  readonly part?: number | undefined;
  readonly label: Words;
  readonly state?: 'expected' | 'asked' | undefined;
  readonly undated?: true | undefined;
};
export type ChartKind = 'bars' | 'pairs' | 'times';
type Figure = { readonly id?: string | undefined; readonly value: string };

/** How many amounts a row of each kind draws. */
const AMOUNTS: Readonly<Record<ChartKind, number>> = { bars: 1, pairs: 2, times: 1 };

/** The amounts that a row draws; `null` when its figure does not hold just as many as its kind needs. */
export function quantitiesOf(kind: ChartKind, row: ChartRow, value: string): Quantity[] | null {
  if (row.undated) return [];
  const all = readQuantities(value);
  const taken = row.part === undefined ? all : all?.slice(row.part - 1, row.part);
  return taken?.length === AMOUNTS[kind] ? taken : null;
}

/** The figure that a row names. */
export const figureOf = <F extends Figure>(figures: readonly F[], row: ChartRow): F | undefined =>
  figures.find((figure) => figure.id === row.figure);

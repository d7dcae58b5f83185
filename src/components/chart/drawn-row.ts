import type { Quantity } from '../../core/chart/quantity.ts';

/** A row of a chart, in the page's language. */
export type DrawnRow = {
  readonly label: string;
  readonly quantities: readonly Quantity[];
  /** The quantities in words, with their unit. */
  readonly amounts: readonly string[];
  /** The verdict on the figure and, where it has one, its state. */
  readonly verdict: string;
  /** Not to be used: the row keeps its place, and nothing is drawn in it. */
  readonly isLeftOut: boolean;
  /** Known from a translation only. */
  readonly isHatched: boolean;
  /** Expected or asked for. */
  readonly isHollow: boolean;
};

/** What says so in a drawing. */
export const markOf = ({ isHatched, isHollow }: DrawnRow): string =>
  isHatched ? (isHollow ? 'hatched hollow' : 'hatched') : isHollow ? 'hollow' : 'full';

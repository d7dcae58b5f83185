import type { Query } from './name-queries.ts';

/** How a kind of query went: shares of queries answered first and in the first three, and the mean of 1 / place. */
export type Score = { count: number; first: number; firstThree: number; reciprocalRank: number };

/** Place of the first right page among the pages found, from 0; -1 when there is none. */
export const placeOf = ({ pages }: Query, found: readonly string[]): number =>
  found.findIndex((page) => pages.includes(page));

/** Scores places as `placeOf` gives them. */
export function score(places: readonly number[]): Score {
  const share = (right: (place: number) => boolean) => places.filter(right).length / places.length;
  return {
    count: places.length,
    first: share((place) => place === 0),
    firstThree: share((place) => place >= 0 && place < 3),
    reciprocalRank: places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / places.length,
  };
}

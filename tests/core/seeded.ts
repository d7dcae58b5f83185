import { expect } from '@playwright/test';

/** Chance that is always the same for the same seed (Park and Miller 1988), for tables too long to write down. */
export function chanceFrom(seed: number) {
  let state = 20_101 + seed;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const below = (end: number) => Math.floor(next() * end);
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const times = <T>(count: number, make: (at: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const textOf = (letters: readonly string[], longest: number): string =>
    times(below(longest + 1), () => oneOf(letters)).join('');
  const mixed = <T>(list: readonly T[]): T[] =>
    list
      .map((entry) => [next(), entry] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, entry]) => entry);
  return { below, oneOf, times, textOf, mixed };
}

/** A value made by the first test that wants it: whoever only lists the tests does not wait for it. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Expects something of every one; shows the first few that fail it. */
export const expectEach = <T>(all: readonly T[], holds: (one: T) => boolean) =>
  expect(all.filter((one) => !holds(one)).slice(0, 5)).toEqual([]);

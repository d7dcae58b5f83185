import { expect, test } from '@playwright/test';
import { hashText, shuffle, shuffleAway } from '../../src/core/grading/shuffle.ts';
import { chanceFrom, expectEach } from './seeded.ts';

const seeds = Array.from({ length: 3000 }, (_, at) => `iron-triangle.item-${at}`);
const steps = ['accept', 'assign', 'check', 'report', 'close'];

test.describe('a number from text', () => {
  const vectors: [string, number][] = [
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ];
  for (const [text, hash] of vectors)
    test(`FNV-1a of “${text}” is the published one`, () => expect(hashText(text)).toBe(hash));
  test('fits 32 bits without a sign, whatever the text', () =>
    expectEach(['执行力', '🙂', '\ud800', ...seeds], (text) => {
      const hash = hashText(text);
      return Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32;
    }));
  test('differs for texts that differ little', () =>
    expect(new Set(seeds.map(hashText)).size).toBe(seeds.length));
});

test.describe('a shuffled list', () => {
  test('is in the same order for the same seed', () =>
    expectEach(seeds, (seed) => shuffle(steps, seed).join() === shuffle(steps, seed).join()));
  test('gains and loses no entry', () =>
    expectEach(seeds, (seed) => shuffle(steps, seed).toSorted().join() === steps.toSorted().join()));
  test('leaves the list it was given as it was', () => {
    const given = [...steps];
    shuffle(given, 'seed');
    shuffleAway(given, 'seed');
    expect(given).toEqual(steps);
  });
  test('keeps lists of none and of one', () => {
    expect(shuffle([], 'seed')).toEqual([]);
    expect(shuffle(['only'], 'seed')).toEqual(['only']);
  });
  test('comes in every order about equally often', () => {
    const counts = new Map<string, number>();
    for (let at = 0; at < 24_000; at++) {
      const order = shuffle(['a', 'b', 'c', 'd'], `seed-${at}`).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expectEach([...counts], ([, count]) => count > 850 && count < 1150);
  });
});

test.describe('a list shuffled away', () => {
  const lists = (() => {
    const { times, oneOf, below } = chanceFrom(1);
    return times(seeds.length, () => times(2 + below(5), () => oneOf(['a', 'b', 'c'])));
  })();
  test('never keeps the order given when its entries differ', () =>
    expectEach(
      seeds.flatMap((seed) => [2, 3, 4, 5].map((length) => [seed, steps.slice(0, length)] as const)),
      ([seed, list]) => shuffleAway(list, seed).join() !== list.join(),
    ));
  test('does not look as given even when some entries are equal', () =>
    expectEach(
      lists.map((list, at) => [list, seeds[at]!] as const),
      ([list, seed]) => new Set(list).size === 1 || shuffleAway(list, seed).join() !== list.join(),
    ));
  test('keeps its entries', () =>
    expectEach(
      lists.map((list, at) => [list, seeds[at]!] as const),
      ([list, seed]) => shuffleAway(list, seed).toSorted().join() === list.toSorted().join(),
    ));
  test('is the plain shuffle wherever that moves something', () =>
    expectEach(seeds, (seed) => {
      const plain = shuffle(steps, seed);
      return plain.join() === steps.join() || shuffleAway(steps, seed).join() === plain.join();
    }));
  test('is the other order of two, every time', () =>
    expectEach(seeds, (seed) => shuffleAway(['a', 'b'], seed).join('') === 'ba'));
  for (const list of [[], ['only'], ['same', 'same', 'same']])
    test(`cannot help a list of [${list.join(', ')}]`, () => expect(shuffleAway(list, 'seed')).toEqual(list));
});

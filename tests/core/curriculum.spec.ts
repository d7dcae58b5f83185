import { expect, test } from '@playwright/test';
import { chooseMix, type MixItem } from '../../src/core/curriculum/choose-mix.ts';
import { keyTerms } from '../../src/core/curriculum/key-terms.ts';
import { topOutcomes } from '../../src/core/curriculum/top-outcomes.ts';
import { drawUnitMap, type MapModule } from '../../src/core/curriculum/unit-map.ts';
import { wrapText } from '../../src/core/curriculum/wrap-text.ts';

const KINDS = ['single', 'multiple', 'truefalse', 'matching', 'ordering', 'case', 'think'];
/** A module of thirteen items on four outcomes. */
const items = (module: string): MixItem[] =>
  Array.from({ length: 13 }, (_, i) => ({
    id: `${module}.q${i}`,
    kind: KINDS[(i * 3) % KINDS.length]!,
    outcome: `o${i % 4}`,
  }));
const unitOf = (count: number) => Array.from({ length: count }, (_, i) => items(`m${i}`));
const moduleOf = (item: MixItem) => item.id.split('.')[0]!;
const countBy = <T>(list: readonly T[], key: (one: T) => string) =>
  list.reduce(
    (counts, one) => counts.set(key(one), (counts.get(key(one)) ?? 0) + 1),
    new Map<string, number>(),
  );

test.describe('a mix of items', () => {
  for (const [modules, size] of [
    [3, 9],
    [4, 8],
    [5, 10],
    [9, 9],
  ] as const)
    test(`takes as many from each of ${modules} modules, ${size} in all, each once`, () => {
      const mix = chooseMix(unitOf(modules));
      expect(mix).toHaveLength(size);
      expect(new Set(mix.map((item) => item.id)).size).toBe(size);
      expect([...countBy(mix, moduleOf).values()]).toEqual(Array(modules).fill(size / modules));
    });

  test('is the same every time, and never asks one module twice in a row', () => {
    const mix = chooseMix(unitOf(4));
    expect(chooseMix(unitOf(4))).toEqual(mix);
    expect(mix.filter((item, i) => i > 0 && moduleOf(item) === moduleOf(mix[i - 1]!))).toEqual([]);
  });

  test('spreads over kinds, and over the outcomes of a module', () => {
    const mix = chooseMix(unitOf(3));
    expect(Math.max(...countBy(mix, (item) => item.kind).values())).toBeLessThanOrEqual(2);
    expect(Math.max(...countBy(mix, (item) => `${moduleOf(item)} ${item.outcome}`).values())).toBe(1);
  });

  test('goes on with the others when a module has no more', () => {
    const mix = chooseMix([items('a'), items('b').slice(0, 2), items('c')]);
    expect(countBy(mix, moduleOf).get('b')).toBe(2);
    expect(mix).toHaveLength(8);
  });
});

test.describe('the key terms of a unit', () => {
  const module = (teaches: string[], also: string[] = []) => ({
    teaches,
    names: new Set([...teaches, ...also]),
  });
  test('are those taught in one module and named in another, in teaching order', () =>
    expect(keyTerms([module(['a', 'b']), module(['c'], ['b']), module(['d'], ['c', 'b'])])).toEqual([
      'b',
      'c',
    ]));
  test('are those most modules name, where there are many', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(keyTerms([module(many), module([], many), module([], ['f'])])).toEqual(['a', 'b', 'c', 'd', 'f']);
  });
  test('of a unit with one module are what it teaches', () =>
    expect(keyTerms([module(['a', 'b'])])).toEqual(['a', 'b']));
});

test('the outcomes that ask most are kept, in their own order', () => {
  const levels = ['know', 'apply', 'judge'];
  const outcomes = ['judge', 'know', 'apply', 'apply'].map((level, id) => ({ id, level }));
  expect(topOutcomes(outcomes, levels, 2).map(({ id }) => id)).toEqual([0, 3]);
  expect(topOutcomes(outcomes, levels, Infinity)).toEqual(outcomes);
});

test.describe('text in a drawing', () => {
  test('is cut between Han characters, with marks where they belong', () =>
    expect(wrapText('流程边：理顺、优化与再造', 4)).toEqual(['流程边：', '理顺、优', '化与再造']));
  test('is cut between words and after hyphens', () =>
    expect(wrapText('first-in-command of work', 6)).toEqual(['first-in-', 'command', 'of work']));
  test('keeps every letter, whatever the room', () => {
    const text = 'Execution power（执行力） in Party–government offices / 机关';
    for (const ems of [1, 4, 9, 40])
      expect(wrapText(text, ems).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });
});

test.describe('the map of a unit', () => {
  const module = (id: string, prerequisites: string[], names: string[], outside = false): MapModule => ({
    id,
    title: `${id}：很长的一个标题写在这里`,
    outside,
    prerequisites,
    names: new Set(names),
  });
  const terms = ['t1', 't2', 't3'].map((id) => ({ id, title: `术语${id}` }));
  const map = drawUnitMap(
    [
      module('x', [], ['t1'], true),
      module('a', ['x'], ['t1', 't2']),
      module('b', ['a', 'elsewhere'], ['t1', 't3']),
      module('c', ['a'], ['t2', 't3']),
    ],
    terms,
  );

  test('has a box for every module and term, none on another, all inside', () => {
    expect(map.modules.map((box) => box.of.id)).toEqual(['x', 'a', 'b', 'c']);
    expect(map.terms).toHaveLength(terms.length);
    for (const boxes of [map.modules, map.terms])
      for (const [i, box] of boxes.entries()) {
        expect(box.x + box.width).toBeLessThanOrEqual(map.width);
        expect(box.y + box.height).toBeLessThanOrEqual(map.height);
        expect(box.y).toBeGreaterThanOrEqual(i === 0 ? 0 : boxes[i - 1]!.y + boxes[i - 1]!.height);
        for (const line of box.lines) {
          expect(line.y).toBeGreaterThan(box.y);
          expect(line.y).toBeLessThan(box.y + box.height);
        }
      }
  });
  test('has an arrow for every prerequisite that is on it', () => expect(map.arrows).toHaveLength(3));
  test('has a dot where a module of the unit names a term, and none for modules outside', () =>
    expect(map.threads.map(({ dots }) => dots.length)).toEqual([2, 2, 2]));
  test('has room for more terms than modules', () => {
    const crowded = drawUnitMap([module('a', [], ['t1', 't2', 't3'])], terms);
    const last = crowded.terms.at(-1)!;
    expect(last.y + last.height).toBeLessThanOrEqual(crowded.height);
  });
});

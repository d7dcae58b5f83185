import { expect, test } from '@playwright/test';
import { mergeDrawers, packDrawers, unpackDrawer } from '../../src/core/lookup/drawer-file.ts';
import { DRAWERS_FROM, firstKeys, furtherKeys, soundKeys } from '../../src/core/lookup/drawers.ts';
import { shardOf } from '../../src/core/lookup/grams.ts';
import { isNamed, lookUp, prepareLookup } from '../../src/core/lookup/look-up.ts';
import { brotliBytes } from '../support/site.ts';
import { syntheticNames } from '../bench/synthetic-names.ts';
import { once } from './seeded.ts';

test('a handbook of ordinary size has no drawers', () => {
  const { entries, questions } = syntheticNames(DRAWERS_FROM - 1, 1);
  expect(packDrawers(entries, questions)).toEqual([]);
});

const large = once(() => {
  const { entries, questions, readings } = syntheticNames(2_000, 1);
  const files = packDrawers(entries, questions);
  const drawers = files.map(unpackDrawer);
  const open = (keys: readonly string[]) =>
    mergeDrawers([...new Set(keys.map((key) => shardOf(key, drawers.length)))].map((at) => drawers[at]!));
  const find = (keys: readonly string[], query: string) =>
    lookUp(prepareLookup(open(keys).map(({ entry }) => entry)), query, 3);
  return { files, readings, open, find, some: entries.filter((_, i) => i % 99 === 0) };
});

test.describe('two thousand names', () => {
  test.describe.configure({ mode: 'default' });

  test('are found by name, sound, initials and alias in the drawers opened first', () => {
    const { some, find } = large();
    for (const { id, name, pinyin, aliases } of some)
      for (const query of [name.zh, name.en, pinyin, pinyin.replaceAll(' ', ''), aliases[0]!]) {
        const [first] = find([...firstKeys(query), ...soundKeys(query)], query);
        expect(isNamed(first), query).toBe(true);
        expect(first!.entry.id, query).toBe(id);
      }
  });

  test('are found with a character mistyped, or one that sounds alike', () => {
    const { some, open, readings } = large();
    for (const { id, name, pinyin } of some) {
      const wrong = `${name.zh.slice(0, -1)}囍`;
      const alike = [...readings].find(
        ([character, syllable]) => syllable === pinyin.split(' ').at(-1) && !name.zh.includes(character),
      );
      for (const query of [wrong, ...(alike ? [name.zh.slice(0, -1) + alike[0]] : [])]) {
        const hits = lookUp(
          prepareLookup(
            open([...firstKeys(query), ...furtherKeys(query, readings)]).map(({ entry }) => entry),
          ),
          query,
          3,
          readings,
        );
        expect(
          hits.map(({ entry }) => entry.id),
          query,
        ).toContain(id);
      }
    }
  });

  test('cost a few kilobytes a look-up', () => {
    const { some, files } = large();
    for (const { name } of some) {
      const opened = new Set(firstKeys(name.zh).map((key) => shardOf(key, files.length)));
      const bytes = [...opened].reduce((sum, at) => sum + brotliBytes(JSON.stringify(files[at])), 0);
      expect(bytes, name.zh).toBeLessThan(12 * 1024);
    }
  });
});

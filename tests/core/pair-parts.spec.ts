import { expect, test } from '@playwright/test';
import { pairParts } from '../../src/core/parallel/pair-parts.ts';

test('parts with one name stand beside each other, wherever they are', () => {
  expect(pairParts(['header.', 'claim', 'frame'], ['header.', 'frame', 'claim'])).toEqual([0, 2, 1]);
});

test('of several parts with one name, the first goes with the first', () => {
  expect(pairParts(['h2.', 'p.', 'h2.', 'p.'], ['h2.', 'p.', 'h2.', 'p.'])).toEqual([0, 1, 2, 3]);
});

test('a part without a twin stands alone, and a twin is used once', () => {
  expect(pairParts(['p.', 'p.', 'ul.'], ['p.', 'ol.'])).toEqual([0, null, null]);
});

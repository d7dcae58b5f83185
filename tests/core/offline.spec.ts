import { expect, test } from '@playwright/test';
import { packPart, unpackPart } from '../../src/core/offline/part.ts';
import { mayKeepUnasked, megabytes } from '../../src/core/offline/when-to-keep.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const FILES = [
  { path: 'zh/index.html', type: 'text/html; charset=utf-8', body: bytes(0xe6, 0x89, 0xa7) },
  { path: 'icon.svg', type: 'image/svg+xml', body: bytes() },
  { path: 'pagefind/x.pf_index', type: 'application/octet-stream', body: bytes(0, 255, 10) },
];

test('a part gives back the files that were put into it', () =>
  expect(unpackPart(packPart(FILES))).toEqual(FILES));
test('a part cut off anywhere is refused', () => {
  const whole = packPart(FILES);
  for (let length = 0; length < whole.length; length++)
    expect(() => unpackPart(whole.subarray(0, length)), `${length} bytes`).toThrow(RangeError);
});
test('a path that would be read wrongly is refused when it is packed', () =>
  expect(() => packPart([{ ...FILES[0]!, path: '执行.html' }])).toThrow(RangeError));

test('the whole handbook is fetched unasked only where nobody pays for the bytes', () => {
  expect(mayKeepUnasked({ type: 'wifi' })).toBe(true);
  expect(mayKeepUnasked({ mobile: false })).toBe(true);
  expect(mayKeepUnasked({ type: 'cellular', mobile: false })).toBe(false);
  expect(mayKeepUnasked({ type: 'wifi', saveData: true })).toBe(false);
  expect(mayKeepUnasked({ mobile: true })).toBe(false);
  expect(mayKeepUnasked({})).toBe(false);
});
test('sizes are told in megabytes with one decimal', () => expect(megabytes(7_654_321)).toBe('7.7'));

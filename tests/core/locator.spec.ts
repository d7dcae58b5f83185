import { expect, test } from '@playwright/test';
import { isInside, locatorAnchor, parseLocator, resolveSection } from '../../src/core/locator/locator.ts';
import { expectEach } from './seeded.ts';

test.describe('a locator', () => {
  const read: [text: string, source: string, section: string | null][] = [
    ['S2', 'S2', null],
    ['S0.4', 'S0.4', null],
    ['S2 §1', 'S2', '1'],
    ['S2 §10', 'S2', '10'],
    ['S2 §1.2', 'S2', '1.2'],
    ['S2 §1.20', 'S2', '1.20'],
    ['S3 §2a', 'S3', '2a'],
    ['S4.2 §2c-3', 'S4.2', '2c-3'],
    ['S4.2 §2-3', 'S4.2', '2-3'],
  ];
  for (const [text, source, section] of read)
    test(`${text} names ${section ? `part ${section} of ${source}` : `the whole of ${source}`}`, () =>
      expect(parseLocator(text)).toEqual({ source, section }));

  const refused = [
    '',
    'S',
    's2',
    'T2',
    'S2.',
    'S2.1.1',
    'S12',
    'S2§1',
    'S2  §1',
    'S2 1',
    'S2 §',
    'S2 §a',
    'S2 §2d',
    'S2 §2ab',
    'S2 §1.2.3',
    'S2 §1.',
    'S2 §1 ',
    ' S2',
    'S2 §1; S3',
    'S2 §1\n',
    'S２',
  ];
  for (const text of refused)
    test(`${JSON.stringify(text)} is none`, () => expect(parseLocator(text)).toBeNull());
  test('has an anchor that is its section, marked as a place', () =>
    expect(['1', '1.2', '2c-3'].map(locatorAnchor)).toEqual(['p1', 'p1.2', 'p2c-3']));
});

/** Every form of section there is, with neighbours that look alike. */
const sections = ['1', '2', '10', '12', '20'].flatMap((part) =>
  ['', 'a', 'b', 'c'].flatMap((letter) =>
    ['', '.1', '.2', '.10', '.12', '-1', '-3', '-30'].map((tail) => part + letter + tail),
  ),
);
const pairs = sections.flatMap((one) => sections.map((other) => [one, other] as const));

test.describe('a section inside another', () => {
  const inside: [section: string, parent: string, is: boolean][] = [
    ['1', '1', true],
    ['1.2', '1', true],
    ['2a', '2', true],
    ['2c-3', '2c', true],
    ['2c-3', '2', true],
    ['10', '1', false],
    ['1.20', '1.2', false],
    ['2c-30', '2c-3', false],
    ['1', '1.2', false],
    ['2c', '2a', false],
    ['12', '2', false],
  ];
  for (const [section, parent, is] of inside)
    test(`${section} is ${is ? '' : 'not '}inside ${parent}`, () =>
      expect(isInside(section, parent)).toBe(is));

  test('has all the steps of the other before its own, for every form of section', () => {
    const stepsOf = (section: string) => section.match(/[.-]?\d+|[a-c]/g) ?? [];
    expectEach(
      pairs,
      ([one, other]) =>
        isInside(one, other) === stepsOf(other).every((step, at) => stepsOf(one)[at] === step),
    );
  });
});

test.describe('a section on the page of its essay', () => {
  const registered = ['1.1', '1.2', '2', '2a', '2c-1', '2c-3', '10', '3a'];
  const places: [section: string, place: string | null][] = [
    ['2', '2'],
    ['1.2', '1.2'],
    ['1', '1.1'],
    ['2c', '2c-1'],
    ['3', '3a'],
    ['10', '10'],
    ['2c-3', '2c-3'],
    ['2b', null],
    ['1.3', null],
    ['4', null],
    ['1.20', null],
  ];
  for (const [section, place] of places)
    test(`${section} is ${place === null ? 'nowhere' : `at ${place}`}`, () =>
      expect(resolveSection(section, registered)).toBe(place));
  test('is found itself even behind a paragraph of it', () =>
    expect(resolveSection('1', ['1.1', '1'])).toBe('1'));
  test('is nowhere in an essay without sections', () => expect(resolveSection('1', [])).toBeNull());
  test('is always one of those registered, and inside what was asked for', () =>
    expectEach(sections, (section) => {
      const place = resolveSection(section, registered);
      const candidates = registered.filter((one) => isInside(one, section));
      return place === null ? candidates.length === 0 : candidates.includes(place);
    }));
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { OWN_KINDS } from '../../src/core/own/own-item.ts';
import { readOwnItems } from '../../src/core/own/read-own.ts';
import { findFaults } from '../../src/integrations/content-check/schema-issues.ts';
import { quizSchema } from '../../src/schemas/quiz.ts';

/* A trainer's questions have the shape of the handbook's items: what one check says of it, the other says too. */

const CONTENT = join(import.meta.dirname, '../../content/modules');
type Group = Record<string, unknown>;
const items = readdirSync(CONTENT).flatMap(
  (module) => (parse(readFileSync(join(CONTENT, module, 'quiz.yaml'), 'utf8')) as { items: Group[] }).items,
);
const own = items.filter(({ kind }) => (OWN_KINDS as readonly unknown[]).includes(kind));
const quiz = (item: unknown) => ({ items: [item] });
const ownCodes = (data: unknown) =>
  readOwnItems(data, 'zh')
    .faults.map(({ code, path }) => `${code} ${path.join('.')}`)
    .toSorted();
const schemaCodes = (data: unknown) =>
  findFaults(quizSchema, data)
    .map(({ code, path }) => `${code} ${path.join('.')}`)
    .toSorted();

test('every choice and judgement of the handbook could be a trainer’s own', () => {
  expect(own.length).toBeGreaterThan(150);
  expect(own.filter((item) => ownCodes(quiz(item)).length > 0).map(({ id }) => id)).toEqual([]);
});

const first = (kind: string) => own.find((item) => item['kind'] === kind)!;
const withOptions = (item: Group, change: (options: Group[]) => unknown): Group => {
  const list = item['kind'] === 'truefalse' ? 'reasons' : 'options';
  return { ...item, [list]: change(structuredClone(item[list]) as Group[]) };
};
const CHANGES: readonly [name: string, (item: Group) => unknown][] = [
  ['no stem', ({ stem: _, ...item }) => item],
  ['an empty stem', (item) => ({ ...item, stem: null })],
  ['a stem that is a number', (item) => ({ ...item, stem: { zh: 3, en: 'Three' } })],
  ['a stem with white space', (item) => ({ ...item, stem: { zh: ' 哪一句？', en: 'Which?' } })],
  ['a kind that does not exist', (item) => ({ ...item, kind: 'essay' })],
  ['no kind', ({ kind: _, ...item }) => item],
  ['a key nobody knows', (item) => ({ ...item, html: '<b>' })],
  ['no options', (item) => withOptions(item, () => undefined)],
  ['options that are no list', (item) => withOptions(item, () => 7)],
  ['one option', (item) => withOptions(item, (options) => options.slice(0, 1))],
  ['nine options', (item) => withOptions(item, ([one]) => Array.from({ length: 9 }, () => one))],
  ['an option that is a text', (item) => withOptions(item, ([, ...options]) => ['a', ...options])],
  [
    'an option without a reason',
    (item) => withOptions(item, ([{ why: _, ...one } = {}, ...rest]) => [one, ...rest]),
  ],
  [
    'an option marked false',
    (item) => withOptions(item, ([one, ...rest]) => [{ ...one, correct: false }, ...rest]),
  ],
  [
    'an option with a stranger key',
    (item) => withOptions(item, ([one, ...rest]) => [{ ...one, score: 2 }, ...rest]),
  ],
];
for (const kind of OWN_KINDS)
  for (const [name, change] of CHANGES)
    test(`a ${kind} with ${name} is refused alike`, () => {
      const data = quiz(change(first(kind)));
      expect(ownCodes(data)).toEqual(schemaCodes(data));
      expect(ownCodes(data)).not.toEqual([]);
    });
for (const [name, data] of [
  ['nothing', null],
  ['a text', 'items'],
  ['no items', {}],
  ['items that are no list', { items: 'a' }],
  ['an empty list', { items: [] }],
  ['an item that is a text', { items: ['a'] }],
  ['a judgement without a verdict', quiz({ ...first('truefalse'), answer: 'yes' })],
  [
    'a judgement without one of its reasons',
    quiz({ ...first('truefalse'), why: { true: { zh: '对', en: 'Yes' } } }),
  ],
] as const)
  test(`${name} is refused alike`, () => {
    expect(ownCodes(data)).toEqual(schemaCodes(data));
    expect(ownCodes(data)).not.toEqual([]);
  });

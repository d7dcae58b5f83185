import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { decodeAssignment, encodeAssignment, type Assignment } from '../../src/core/assignment/assignment.ts';
import { shortTitle } from '../../src/core/assignment/short-title.ts';
import { fromBase64url, toBase64url } from '../../src/core/coding/base64url.ts';
import { cleanText } from '../../src/core/coding/clean-text.ts';
import { tagOf } from '../../src/core/coding/sealed.ts';
import { utf8, utf8Text } from '../../src/core/coding/utf8.ts';
import { mutations } from './mutations.ts';

const CONTENT = join(import.meta.dirname, '../../content/modules');
const modules = readdirSync(CONTENT);
const items = modules.flatMap((module) =>
  [...readFileSync(join(CONTENT, module, 'quiz.yaml'), 'utf8').matchAll(/^ {0,2}- id: ([\w.-]+)$/gm)].map(
    ([, id]) => (id!.includes('.') ? id! : `${module}.${id}`),
  ),
);
const KNOWN = { modules, items };
const ASSIGNMENT: Assignment = {
  title: '周三集中学习：铁三角',
  note: '先读第一节，再答题。',
  group: '办公室一组',
  due: '2026-12-03',
  passPercent: 60,
  modules: ['iron-triangle', 'triangle-process'],
  items: [items[40]!],
};

test('an assignment comes out of its link as it went in', () => {
  expect(decodeAssignment(encodeAssignment(ASSIGNMENT), KNOWN)).toEqual({
    kind: 'assignment',
    assignment: ASSIGNMENT,
  });
});
test('ten modules fit into a link of 300 characters', () => {
  const longest = modules.toSorted((a, b) => b.length - a.length).slice(0, 10);
  const code = encodeAssignment({ ...ASSIGNMENT, modules: longest });
  expect(`https://handbook.example.org/zh/assignment/#${code}`.length).toBeLessThanOrEqual(300);
});
test('no two modules and no two items share the tag by which links name them', () => {
  expect(items.length).toBeGreaterThanOrEqual(300);
  for (const ids of [modules, items]) expect(new Set(ids.map(tagOf)).size).toBe(ids.length);
});
test('links made with the first edition are read for ever', () => {
  const frozen = JSON.parse(
    readFileSync(join(import.meta.dirname, '../fixtures/payloads/assignments-v1.json'), 'utf8'),
  ) as { code: string; assignment: Assignment }[];
  expect(frozen.length).toBeGreaterThan(0);
  for (const { code, assignment } of frozen)
    expect(decodeAssignment(code, KNOWN)).toEqual({ kind: 'assignment', assignment });
});
test('a link of a newer edition, or with content this one lacks, is told apart from a damaged one', () => {
  const code = encodeAssignment(ASSIGNMENT);
  const unknown = decodeAssignment(code, { modules: ['iron-triangle'], items });
  expect(unknown).toEqual({ kind: 'problem', problem: 'unknown-content' });
  expect(decodeAssignment(code.slice(0, -1), KNOWN)).toEqual({ kind: 'problem', problem: 'damaged' });
  expect(decodeAssignment('', KNOWN)).toEqual({ kind: 'problem', problem: 'damaged' });
});
test('a day that is none, a share above the whole and over-long texts do not travel', () => {
  const code = encodeAssignment({
    ...ASSIGNMENT,
    due: '2026-02-31x',
    passPercent: 400,
    title: '题'.repeat(500),
    note: 'a\u202eb\u0000c',
  });
  const decoded = decodeAssignment(code, KNOWN);
  expect(decoded).toMatchObject({ assignment: { due: '', passPercent: 100, note: 'a b c' } });
  expect((decoded as { assignment: Assignment }).assignment.title).toHaveLength(60);
});
test('thousands of damaged links give an answer each, and never an error', () => {
  const code = encodeAssignment(ASSIGNMENT);
  for (const mutated of mutations(code, 1, 5_000)) {
    const decoded = decodeAssignment(mutated, KNOWN);
    if (decoded.kind === 'assignment') expect(mutated).toBe(code);
  }
});

test('any bytes pass through base64url, and any text through UTF-8', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = Array.from({ length }, (_, i) => (i * 89 + length * 7) % 256);
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  }
  for (const text of ['', 'abc', '执行力', '𠀋🙂é', '\u0000\u07ff\u0800\uffff']) {
    expect(utf8(text)).toEqual([...Buffer.from(text)]);
    expect(utf8Text(utf8(text))).toBe(text);
  }
  expect(utf8('a\ud800b\udc00')).toEqual([...Buffer.from('a\ufffdb\ufffd')]);
  expect(() => utf8Text([0xe6, 0x89])).toThrow(RangeError);
});
test('a text from outside keeps its words and loses what could deceive', () => {
  expect(cleanText('  张  三\u202e\n ', 24)).toBe('张 三');
  expect(cleanText('a'.repeat(50), 24)).toHaveLength(24);
});

test('a title too long to travel ends where a part of it ends', () => {
  const long = 'Half a day of diagnosis: name the fault, find the cause, write one entry';
  expect(shortTitle(long)).toBe('Half a day of diagnosis: name the fault, find the cause');
  expect(shortTitle('周三学习')).toBe('周三学习');
  expect(shortTitle('长'.repeat(80))).toBe('长'.repeat(60));
});

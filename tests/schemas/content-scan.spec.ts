import { expect, test } from '@playwright/test';
import { scanMdx, sectionsOf } from '../../src/integrations/content-check/scan-mdx.ts';

/** Marks in short: kind, line and what was found. */
const scan = (body: string) =>
  scanMdx(body, 1).map((mark) =>
    mark.kind === 'word'
      ? `${mark.line} ${mark.form} ${mark.name} ${[...mark.attributes].map(([key, value]) => `${key}=${value}`).join(' ')}`.trim()
      : `${mark.line} ${mark.kind} ${mark.text}`,
  );

test('finds words with their attributes, and the text between them', () => {
  expect(scan('甲<Term id="tie">乙</Term>丙<Cite at="S1 §1; S2" />')).toEqual([
    '1 text 甲',
    '1 open Term id=tie',
    '1 text 乙',
    '1 close Term',
    '1 text 丙',
    '1 alone Cite at=S1 §1; S2',
  ]);
});

test('counts lines inside tags, code and expressions', () => {
  expect(scan('<Section\n  id="a"\n  title="b > c">\n`x\ny` {1 +\n2}\n丁')).toEqual([
    '1 open Section id=a title=b > c',
    '5 text   ',
    '5 expression {1 +',
    '7 text 丁',
  ]);
});

test('passes over blocks and spans of code', () => {
  expect(scan('~~~\n<b>{x}</b>\n~~~\n甲 `<b>` 乙')).toEqual(['4 text 甲   乙']);
});

test('passes over a block of code that never ends, and over one that is empty', () => {
  expect(scan('甲\n```\n<b>')).toEqual(['1 text 甲']);
  expect(scan('```\n```\n甲')).toEqual(['3 text 甲']);
});

test('takes escaped signs for text', () => {
  expect(scan('3 \\< 5, \\{x\\}')).toEqual(['1 text 3 < 5, {x}']);
});

test('reads on after a tag that cannot be read', () => {
  expect(scan('<Term id="tie>乙</Term>\n<Caution>')).toEqual([
    '1 broken-tag <Term id="tie>乙</Term>',
    '1 text Term id="tie>乙',
    '1 close Term',
    '2 open Caution',
  ]);
});

test('tells a heading by underlining from the rule of a table or list', () => {
  expect(scan('四格\n---').at(-1)).toBe('2 heading ---');
  expect(scan('| 甲 |\n|---|\n- 乙\n---').join()).not.toContain('heading');
});

test('tells an import at the start of a block from the word in a sentence', () => {
  expect(scan('\nimport a from "b"')[0]).toBe('2 import import a from "b"');
  expect(scan('They export\nand\nimport goods.').join()).not.toContain(' import import');
});

test('lists the sections with their lines', () => {
  expect(sectionsOf(scanMdx('\n<Section id="a" title="甲">\n</Section>', 10))).toEqual([
    { id: 'a', title: '甲', line: 11 },
  ]);
});

import { expect, test } from '@playwright/test';
import { z } from 'astro/zod';
import { FORM_CODES } from '../../src/integrations/content-check/collect.ts';
import { checkFiles } from '../../src/integrations/content-check/check.ts';
import { findFaults, SCHEMA_CODES } from '../../src/integrations/content-check/schema-issues.ts';
import { breakSite, lineWith, type Change } from '../fixtures/sites/break-site.ts';
import { reports, testedCodes } from '../fixtures/sites/reports.ts';

/* What is wrong with the form of a file is said in our codes, at its line, and only once. */

const term = 'glossary/guaqiang.yaml';
const facts = 'modules/first-contact/module.yaml';
const zh = 'modules/first-contact/zh.mdx';
const en = 'modules/first-contact/en.mdx';
const quiz = 'modules/first-contact/quiz.yaml';

test.describe('files', () => {
  reports(
    'a file that no collection reads',
    [{ copy: term, to: 'glossary/guaqiang.yml' }],
    ['stray-file', 'glossary/guaqiang.yml'],
  );
  reports(
    'a text without front matter',
    [{ write: zh, text: '<Section id="a" title="b">\n</Section>\n' }],
    ['front-matter-missing', zh],
    ['sections-out-of-step', en, 'id="door"'],
  );
  reports('an empty file', [{ write: term, text: '' }], ['file-empty', term]);
  reports(
    'YAML that cannot be read',
    [[term, 'en: rules on', 'en: rules: on']],
    ['yaml-syntax', term, 'rules: on'],
  );
  reports(
    'a text that YAML takes for an alias',
    [[term, 'zh: 制度上墙', 'zh: *制度上墙']],
    ['yaml-syntax', term, '*制度'],
  );
  reports(
    'a key written twice',
    [[term, 'theme: failure', 'theme: failure\ntheme: core']],
    ['yaml-syntax', term, 'theme: core'],
  );
  reports(
    'front matter that cannot be read',
    [[en, 'ask: Where did', 'ask: Where: did']],
    ['yaml-syntax', en, 'Where: did'],
  );
  reports(
    'an essay that cannot be read, and not every citation of it',
    [['sources/S4.1.yaml', 'genre: {', 'genre: zh: {']],
    ['yaml-syntax', 'sources/S4.1.yaml', 'genre'],
  );
  reports(
    'an outline that cannot be read, and not every module in it',
    [['outline.yaml', 'title: { zh', 'title: : { zh']],
    ['yaml-syntax', 'outline.yaml', 'title:'],
  );
});

test.describe('fields', () => {
  reports('a field that is missing', [[term, 'pinyin: zhìdù shàngqiáng\n', '']], ['missing', term]);
  reports(
    'a field that is empty',
    [[term, 'pinyin: zhìdù shàngqiáng', 'pinyin:']],
    ['missing', term, 'pinyin'],
  );
  reports(
    'a language that is missing',
    [
      { cut: term, from: '  en: The rules are printed' },
      [term, '窗口的人却答不上来。', '窗口的人却答不上来。\nsources: [S4.5 §2]\nmodule: one-stop'],
    ],
    ['missing', term, 'explain'],
  );
  reports('a text that is empty', [[term, 'en: rules on the wall', 'en: ""']], ['missing', term, 'en: ""']);
  reports(
    'a key that no schema knows',
    [[term, 'theme: failure', 'theme: failure\nthem: core']],
    ['unknown-key', term, 'them: core'],
  );
  reports(
    'a value that is not in its list',
    [[term, 'theme: failure', 'theme: failures']],
    ['not-in-list', term, 'theme'],
  );
  reports(
    'a kind of item that does not exist',
    [[quiz, 'slip\n    kind: single', 'slip\n    kind: singel']],
    ['not-in-list', quiz, 'singel'],
  );
  reports('a number where text should be', [[term, 'zhìdù shàngqiáng', '2008']], ['not-text', term, '2008']);
  reports(
    'a date where text should be, as Astro reads it',
    [[term, 'zhìdù shàngqiáng', '2008-05-01']],
    ['not-text', term, '2008'],
  );
  reports(
    'text where a number should be',
    [[facts, 'minutes: 20', 'minutes: "20"']],
    ['not-number', facts, 'minutes'],
  );
  reports('half a minute', [[facts, 'minutes: 20', 'minutes: 20.5']], ['not-number', facts, 'minutes']);
  reports('text where a list should be', [[facts, '[M81]', 'M81']], ['not-list', facts, 'M81']);
  reports(
    'text where a group should be',
    [
      { cut: term, from: 'explain:' },
      [term, 'evidence: attested', 'evidence: attested\nexplain: 墙\nsources: [S4.5 §2]\nmodule: one-stop'],
    ],
    ['not-group', term, 'explain'],
  );
  reports(
    'neither true nor false',
    [[quiz, 'matter alone. }\n    answer: false', 'matter alone. }\n    answer: maybe']],
    ['not-yes-or-no', quiz, 'maybe'],
  );
  reports(
    'a list with too few entries',
    [['mechanisms/M81.yaml', '[all-staff]', '[]']],
    ['too-few', 'mechanisms/M81.yaml', 'actors'],
  );
  reports(
    'a list with too many entries',
    [
      [
        quiz,
        '      - { id: record,',
        ['a', 'b', 'c', 'd', 'e']
          .map(
            (id) => `      - { id: ${id}, text: { zh: ${id}, en: ${id} }, why: { zh: ${id}, en: ${id} } }\n`,
          )
          .join('') + '      - { id: record,',
      ],
    ],
    ['too-many', quiz, 'points:'],
  );
  reports(
    'a number that is too small',
    [[facts, 'minutes: 20', 'minutes: 2']],
    ['too-small', facts, 'minutes'],
  );
  reports(
    'a number that is too large',
    [[facts, 'minutes: 20', 'minutes: 200']],
    ['too-large', facts, 'minutes'],
  );
  reports(
    'a unit that is not a letter',
    [['outline.yaml', 'id: A', 'id: Unit A']],
    ['pattern', 'outline.yaml', 'Unit A'],
  );
  reports(
    'white space at the end of a text',
    [['glossary/shouwen-zerenzhi.yaml', 'wrong: first asked responsibility', 'wrong: "first asked "']],
    ['white-space', 'glossary/shouwen-zerenzhi.yaml', 'wrong'],
  );
  reports('a place that cannot be read', [[facts, 'S4.5 §2', 'S4.5 2']], ['locator', facts, 'sources']);
});

test.describe('ids', () => {
  reports(
    'a module id with a capital',
    [['routes/one-evening.yaml', 'module: first-contact', 'module: First-contact']],
    ['slug', 'routes/one-evening.yaml', 'First-contact'],
  );
  reports(
    'a file whose name is not an id',
    [{ copy: 'glossary/shouwen-zerenzhi.yaml', to: 'glossary/shouwen_zerenzhi.yaml' }],
    ['slug', 'glossary/shouwen_zerenzhi.yaml'],
    ['explanation-alike', 'glossary/shouwen_zerenzhi.yaml', '第一个被问到'],
    ['explanation-alike', 'glossary/shouwen_zerenzhi.yaml', 'The first person asked'],
  );
  reports(
    'an essay whose file name is not an id',
    [{ copy: 'sources/S4.5.yaml', to: 'sources/S45.yaml' }],
    ['source-id', 'sources/S45.yaml'],
  );
  reports(
    'an item id without a dot',
    [[quiz, 'id: first-contact.slip', 'id: slip']],
    ['item-id', quiz, 'id: slip'],
  );
  reports('a mechanism id that is not one', [[facts, '[M81]', '[M8]']], ['mechanism-id', facts, 'M8']);
  reports(
    'a failure id that is not one',
    [['mechanisms/M81.yaml', '[F16]', '[F-16]']],
    ['failure-id', 'mechanisms/M81.yaml', 'treats'],
  );
  reports('a debate id that is not one', [[facts, '[X1]', '[X-1]']], ['tension-id', facts, 'X-1']);
  reports(
    'a case id that is not one',
    [['modules/time-limit/module.yaml', '[C7]', '[case7]']],
    ['case-id', 'modules/time-limit/module.yaml', 'case7'],
  );
  reports(
    'an outcome id that is not one, where it is a key',
    [[en, '  hand-over:', '  Hand over:']],
    ['slug', en, 'Hand over:'],
    ['outcomes-out-of-step', en, 'outcomes:'],
  );
});

test('reads files with Windows line ends', async () => {
  const files = [...(await breakSite([]))].map(
    ([file, text]) => [file, text.replaceAll('\n', '\r\n')] as const,
  );
  expect(checkFiles(new Map(files)).issues).toEqual([]);
});

test('says what it cannot name', () => {
  expect(findFaults(z.strictObject({ at: z.date() }), { at: 'now' }).map((fault) => fault.code)).toEqual([
    'invalid',
  ]);
});

test('names the keys that are allowed, also inside an item of a known kind', async () => {
  const change: Change = [quiz, 'slip\n    kind: single', 'slip\n    kind: single\n    hint: 想一想'];
  const files = await breakSite([change]);
  const [issue] = checkFiles(files).issues;
  expect(issue).toEqual({
    code: 'unknown-key',
    file: quiz,
    line: lineWith(files, quiz, 'hint'),
    params: { field: 'hint', known: 'id, version, section, outcome, source, kind, stem, options' },
  });
});

test('has a test above for every code of form', () => {
  const untested = [...FORM_CODES, ...SCHEMA_CODES].filter((code) => !testedCodes.has(code));
  expect(untested).toEqual(['invalid']);
});

import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { LANGS } from '../../src/core/language/words.ts';
import { RULES } from '../../src/core/content-rules/rules.ts';
import { checkContent, checkFiles } from '../../src/integrations/content-check/check.ts';
import { readCheckWords } from '../../src/integrations/content-check/check-words.ts';
import { FORM_CODES } from '../../src/integrations/content-check/collect.ts';
import { contentCheck } from '../../src/integrations/content-check/integration.ts';
import { reportIssues, reportQuality, reportTells } from '../../src/integrations/content-check/report.ts';
import { SCHEMA_CODES } from '../../src/integrations/content-check/schema-issues.ts';
import { breakSite, GOOD_SITE, readHandbookWords } from '../fixtures/sites/break-site.ts';

const issue = (file: string, line: number, id: string) => ({
  code: 'unknown-term',
  file,
  line,
  params: { id },
});
const words = {
  'unknown-term': 'there is no term “{id}” → write one that exists',
  closing: '{issues} in {faulty} of {files}',
  'closing-clean': 'nothing in {files}',
  quality: '{module}: {items}, {zh} %, {enShortest} %, {positions}, {outcomes}',
  'quality-tells': '{longest_zh}, {shortest_en}, {place_3}, {verdict_}; {unexplained}, {duplicates}',
};

test('prints each issue with its place and remedy, in order, and closes with counts', () => {
  const report = reportIssues(
    [issue('b.yaml', 2, 'x'), issue('a.yaml', 10, 'y'), issue('a.yaml', 9, 'z')],
    words,
    'content/',
    7,
  );
  expect(report.split('\n')).toEqual([
    'content/a.yaml:9  there is no term “z” → write one that exists',
    'content/a.yaml:10  there is no term “y” → write one that exists',
    'content/b.yaml:2  there is no term “x” → write one that exists',
    '3 in 2 of 7',
  ]);
});

test('prints codes and facts where there are no words', () => {
  expect(reportIssues([issue('a.yaml', 9, 'z')], {}, '', 1)).toBe(
    'a.yaml:9  unknown-term id=z\nclosing issues=1 faulty=1 files=1',
  );
});

test('prints how the items of each module look together', async () => {
  const { quality } = checkFiles(await breakSite([]));
  expect(reportQuality(quality, words).split('\n')).toEqual([
    'first-contact: 10, 33 %, 33 %, 2-3-1, say-who 3, hand-over 4, judge-rule 3',
    'time-limit: 10, 17 %, 17 %, 3-2-1, set-limit 4, read-pledge 3, find-risk 3',
  ]);
});

test('prints how guessable all quizzes are together, beside what a lot would give', async () => {
  const { tells, quality, issues } = checkFiles(
    await breakSite([
      ['modules/time-limit/quiz.yaml', '公布期限时，最该写清哪一点？', '来人第一个问到你，你首先做什么？'],
    ]),
  );
  expect(reportTells(tells, quality, issues, words)).toBe(
    '30 % (42 %), 36 % (41 %), 22 % (33 %), 33 % (50 %); 0, 1',
  );
});

test('says a thing once that is wrong twice in the same place', async () => {
  const files = await breakSite([['glossary/guaqiang.yaml', '[S4.5 §2]', '[S4.5 §7, S4.5 §7]']]);
  expect(checkFiles(files).issues).toHaveLength(1);
});

test('takes its words from the content, and does without them when they cannot be read', () => {
  expect(readCheckWords(new Map([['strings/en.yaml', 'check: { closing: "{issues}" }']]), 'en')).toEqual({
    closing: '{issues}',
  });
  for (const text of ['check: [', 'check: 3', '', '- a', 'other: { a: b }'])
    expect(Object.keys(readCheckWords(new Map([['strings/en.yaml', text]]), 'en'))).toEqual([]);
  expect(readCheckWords(new Map(), 'zh')).toEqual({});
});

test('finds in an empty or absent folder only what is missing', async () => {
  const issues = await checkContent('/nowhere/content');
  expect(new Set(issues.map((one) => one.code))).toEqual(new Set(['file-missing']));
});

test('survives a file that ends in its middle, and files that all do', async () => {
  const files = await breakSite([]);
  const half = (text: string) => text.slice(0, text.length / 2);
  for (const [file, text] of files) checkFiles(new Map(files).set(file, half(text)));
  checkFiles(new Map([...files].map(([file, text]) => [file, half(text)])));
});

test('survives files that hold something else altogether', async () => {
  const paths = [...(await breakSite([])).keys()];
  const strange = [
    '3',
    '[]',
    '- 3\n- null',
    'items: 3',
    'items: [3, null, { kind: single }]',
    '---\n3\n---\n<',
  ];
  for (const text of strange) checkFiles(new Map(paths.map((path) => [path, text])));
});

test('stops a build whose content has issues, before Astro reads it, and leaves other commands alone', async () => {
  const run = async (command: string, root: URL) => {
    const hook = contentCheck().hooks['astro:config:setup'] as unknown as (options: object) => Promise<void>;
    await hook({ command, config: { root }, logger: { info: () => {} } });
  };
  const nowhere = pathToFileURL('/nowhere/');
  await expect(run('build', nowhere)).rejects.toThrow('outline.yaml:1');
  await run('dev', nowhere);
  await run('build', pathToFileURL(`${dirname(GOOD_SITE)}/`));
});

for (const lang of LANGS)
  test(`has a sentence with a remedy for every code: ${lang}`, async () => {
    const words = await readHandbookWords(lang);
    const codes = new Set([...RULES.flatMap((rule) => rule.codes), ...FORM_CODES, ...SCHEMA_CODES]);
    for (const code of codes) expect(words[code], code).toContain('→');
    expect(Object.keys(words).toSorted()).toEqual(
      [...codes, 'closing', 'closing-clean', 'quality', 'quality-tells'].toSorted(),
    );
  });

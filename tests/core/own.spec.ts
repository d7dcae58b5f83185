import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { codeIn, readAssignment, writeAssignment } from '../../src/browser/assignment-code.ts';
import { askedBy, knownIds } from '../../src/core/assignment/asked.ts';
import type { Assignment } from '../../src/core/assignment/assignment.ts';
import { packAssignment, sealPacked } from '../../src/core/assignment/assignment.ts';
import { judgeOwn } from '../../src/core/own/judge-own.ts';
import { ownId, stateOwn, type OwnQuiz } from '../../src/core/own/own-item.ts';
import { readOwnItems } from '../../src/core/own/read-own.ts';
import { mutations } from './mutations.ts';

const YAML = `# 办公室自己的题
items:
  - kind: single
    stem: 周一例会上定下的事，由谁来催？
    options:
      - text: 谁提的谁催
        why: 提的人常常不在场，催不动。
      - text: 会上当场定的那个人
        why: 对。当场定人，散会就有人管。
        correct: true
      - text: 办公室统一催
        why: 办公室只管登记，催的是各科室自己。
  - kind: truefalse
    stem: 通知发出去，就算执行了。
    answer: false
    why:
      true: 发出去只是开始，还没有人做。
      false: 对，还要看有没有人接。
    reasons:
      - text: 没人签收，等于没发
        why: 对，签收才算交到人手里。
        correct: true
      - text: 通知要盖章才有效
        why: 盖章是手续，和有没有人做不是一回事。
`;
const { items: ITEMS } = judgeOwn(YAML, 'zh');
const ALL = { modules: [{ id: 'm', title: 'M', minutes: 10, url: '/m' }], questions: [] };
const ASSIGNMENT: Assignment & { own: OwnQuiz } = {
  title: '周三学习',
  note: '',
  group: '',
  due: '2026-12-03',
  passPercent: 0,
  modules: ['m'],
  items: [],
  own: { lang: 'zh', items: ITEMS },
};
const said = (yaml: string, lang: 'zh' | 'en' = 'zh') =>
  judgeOwn(yaml, lang).issues.map(({ code, line }) => `${line} ${code}`);

test.describe('questions that a trainer writes', () => {
  test('pass when nothing is wrong, and are read without their marks', () => {
    expect(said(YAML)).toEqual([]);
    expect(ITEMS.map(({ kind }) => kind)).toEqual(['single', 'truefalse']);
    expect(ITEMS[0]).toMatchObject({ stem: '周一例会上定下的事，由谁来催？' });
  });
  const faulty: [name: string, from: string, to: string, code: string, at: string][] = [
    ['two right options', '催不动。', '催不动。\n        correct: true', 'key-count', 'options:'],
    ['none right', '散会就有人管。\n        correct: true', '散会就有人管。', 'key-count', 'options:'],
    ['the same option twice', 'text: 办公室统一催', 'text: 谁提的谁催', 'same-text', '谁提的谁催'],
    ['all of the above', 'text: 办公室统一催', 'text: 以上都对', 'all-or-none', '以上都对'],
    [
      'an option nobody explained',
      '        why: 盖章是手续，和有没有人做不是一回事。\n',
      '',
      'missing',
      '盖章',
    ],
    ['a text left to be written', '通知要盖章才有效', '待补', 'placeholder', '待补'],
    ['half-width marks', '通知发出去，就', '通知发出去,就', 'half-width-in-chinese', '出去,就'],
    ['English left in Chinese', '通知要盖章才有效', 'It is only valid then.', 'english-in-chinese', 'valid'],
    ['broken YAML', 'answer: false', 'answer: : false', 'yaml-syntax', ': : '],
    ['a text too long', '谁提的谁催', '谁'.repeat(201), 'too-long', '谁谁'],
    ['an unknown key', 'answer: false', 'answer: false\n    points: 3', 'unknown-key', 'points'],
  ];
  for (const [name, from, to, code, at] of faulty)
    test(`are refused with ${name}, at its line`, () => {
      expect(YAML).toContain(from);
      const yaml = YAML.replace(from, to);
      const line = yaml.split('\n').findLastIndex((one) => one.includes(at)) + 1;
      expect(judgeOwn(yaml, 'zh').issues.map((issue) => [issue.code, issue.line])).toEqual([[code, line]]);
      expect(judgeOwn(yaml, 'zh').items).toEqual([]);
    });
  test('are refused when one asks what another asks', () =>
    expect(said(`${YAML}${YAML.split('items:\n')[1]}`).join()).toContain('near-duplicate'));
  test('may give a text in both languages; the page’s is taken', () => {
    const both = YAML.replace(
      'stem: 通知发出去，就算执行了。',
      'stem: { zh: 通知发出去就算完。, en: Sent is done. }',
    );
    expect(judgeOwn(both, 'zh').items[1]!.stem).toBe('通知发出去就算完。');
    const first = { ...stateOwn(ITEMS[0]!), stem: { zh: '甲', en: 'A' } };
    const [read] = readOwnItems({ items: [first] }, 'en').items;
    expect(read?.item.stem).toBe('A');
  });
  test('are in the language they are written in, whatever page that is done on', () => {
    expect(judgeOwn(YAML, 'en')).toMatchObject({ lang: 'zh', issues: [] });
    const english = `items:
  - kind: truefalse
    stem: A notice that was sent was carried out.
    answer: false
    why: { 'true': Nobody has done it yet., 'false': Right. Someone has to take it up. }
    reasons:
      - { text: Nobody signed for it, why: Right., correct: true }
      - { text: It wants a stamp (盖章), why: A stamp is a formality. }
`;
    expect(judgeOwn(english, 'zh')).toMatchObject({ lang: 'en', issues: [] });
  });
  test('cannot keep the check busy by repeating themselves', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(9)}]`).join('\n')}`;
    expect(said(bomb)).toEqual(['1 yaml-syntax']);
    expect(said('x'.repeat(200_000))).toEqual(['1 own-too-long']);
  });
});

test.describe('an assignment with such questions', () => {
  test('comes out of its code as it went in, and its questions are counted after the others', async () => {
    const code = (await writeAssignment(ASSIGNMENT))!;
    expect(code.length).toBeLessThan(900);
    const read = await readAssignment(code, knownIds(ALL));
    expect(read).toEqual({ kind: 'assignment', assignment: ASSIGNMENT });
    expect(askedBy(ASSIGNMENT, ALL)).toMatchObject([
      { kind: 'single', options: ['a', 'b', 'c'], key: ['b'], number: 1 },
      { kind: 'truefalse', options: [], key: [], number: 2 },
    ]);
  });
  test('keeps the plain form when there are none', async () =>
    expect((await writeAssignment({ ...ASSIGNMENT, own: { lang: 'zh', items: [] } }))!.length).toBeLessThan(
      60,
    ));
  test('made with the first edition is read for ever', async () => {
    const frozen = JSON.parse(
      readFileSync(join(import.meta.dirname, '../fixtures/payloads/assignments-v2.json'), 'utf8'),
    ) as { code: string; assignment: Assignment; ids: string[] }[];
    expect(frozen.length).toBeGreaterThan(0);
    for (const { code, assignment, ids } of frozen) {
      const known = { modules: assignment.modules, items: assignment.items };
      expect(await readAssignment(code, known)).toEqual({ kind: 'assignment', assignment });
      expect(assignment.own!.items.map(ownId)).toEqual(ids);
    }
  });
  test('that was damaged is never taken for another, and no damage is an error', async () => {
    const code = (await writeAssignment(ASSIGNMENT))!;
    for (const mutated of mutations(code, 3, 2_000)) {
      const read = await readAssignment(mutated, knownIds(ALL));
      if (read.kind === 'assignment') expect(mutated).toBe(code);
    }
  });
  test('made by hand with bytes of any kind gives a problem or sound questions', async () => {
    const bytes = packAssignment(ASSIGNMENT);
    const { deflate } = await import('../../src/browser/deflate.ts');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 0x41 : byte));
      const code = sealPacked([...(await deflate(changed, 100_000))]);
      const read = await readAssignment(code, knownIds(ALL));
      if (read.kind === 'problem') continue;
      for (const { stem } of read.assignment.own!.items)
        expect(stem).not.toMatch(/^$|[\u0000-\u001f\u202a-\u202e]/);
    }
  });
  test('that would unfold into more than a page can hold is refused at once', async () => {
    const { deflate } = await import('../../src/browser/deflate.ts');
    const code = sealPacked([...(await deflate(new Uint8Array(10_000_000), 100_000))]);
    expect(code.length).toBeLessThan(60_000);
    expect(await readAssignment(code, knownIds(ALL))).toEqual({ kind: 'problem', problem: 'damaged' });
  });
  test('is found in a link, in a file with a link in it, and by itself', async () => {
    for (const text of [
      'abc_-1',
      'https://x.example/zh/assignment/#abc_-1\n',
      ' #abc_-1  以上 ',
      '#周三# https://x.example/zh/assignment/#abc_-1，请大家周三前做完 #1',
    ])
      expect(codeIn(text)).toBe('abc_-1');
  });
});

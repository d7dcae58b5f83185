import { expect, test } from '@playwright/test';
import { commonCharacters } from '../../src/browser/common-characters.ts';
import { ask, prepareAsking } from '../../src/core/lookup/ask.ts';
import { readCommon } from '../../src/core/lookup/common-readings.ts';
import { findOnPage } from '../../src/core/lookup/exact-page.ts';
import { findPages } from '../../src/core/lookup/find-pages.ts';
import { foldNumbers } from '../../src/core/lookup/fold-numbers.ts';
import { gramsOf, packNumbers, shardOf, unpackNumbers } from '../../src/core/lookup/grams.ts';
import { prepareLookup } from '../../src/core/lookup/look-up.ts';
import type { LookupEntry } from '../../src/core/lookup/lookup-index.ts';
import { nameVariants } from '../../src/core/lookup/name-variants.ts';
import { reduceQuestion } from '../../src/core/lookup/reduce-question.ts';
import { textFragment } from '../../src/core/lookup/text-fragment.ts';
import { toSimplified } from '../../src/core/lookup/to-simplified.ts';
import { traditionalFor } from '../../src/core/lookup/traditional.ts';
import { chanceFrom, expectEach } from './seeded.ts';

const readings = readCommon(commonCharacters());
const entries: LookupEntry[] = [
  {
    kind: 'term',
    id: 'wenshan-huihai',
    name: { zh: '文山会海', en: 'mountains of paper, seas of meetings' },
    pinyin: 'wen shan hui hai',
    aliases: [],
    misread: ['fill the sea'],
  },
  {
    kind: 'term',
    id: 'sibu-yifou',
    name: { zh: '“四不一否”制度', en: '“four no’s and one veto” system' },
    pinyin: 'si bu yi fou zhi du',
    aliases: [],
  },
  {
    kind: 'term',
    id: 'ducha',
    name: { zh: '督查', en: 'supervision and inspection' },
    pinyin: 'du cha',
    aliases: [],
  },
];
const rows = { 0: ['会议太多、文件太多怎么治'], 2: ['How is work checked'] };
const traditional = traditionalFor(JSON.stringify([entries, rows]));
const library = {
  prepared: prepareLookup(entries),
  asking: prepareAsking(entries, { v: 1, rows, traditional }, readings),
  traditional,
};
const first = (query: string) => findPages(library, query)[0];

test.describe('a page is found by', () => {
  for (const [how, query, id] of [
    ['a question that it answers, in other words', '会议太多怎么办', 'wenshan-huihai'],
    ['a question in traditional characters', '會議太多怎麼辦', 'wenshan-huihai'],
    ['characters that only sound right', '文善汇海', 'wenshan-huihai'],
    ['a digit for a numeral', '4不1否', 'sibu-yifou'],
    ['a digit for an English number word', '4 no’s and 1 veto', 'sibu-yifou'],
    ['its name inside a question', '督查是什么意思', 'ducha'],
    ['its name inside a question in the other language', 'what is 督查', 'ducha'],
    ['an English word with a letter missing', 'what is supervison', 'ducha'],
  ] as const)
    test(`${how}: ${query}`, () => expect(first(query)?.entry.id).toBe(id));
});

test('a known mistranslation is told from a right name', () => {
  expect(first('fill the sea')).toMatchObject({ quality: 'exact', misread: 'fill the sea' });
  expect(first('督查')).not.toHaveProperty('misread');
});

test('asking about nothing in the handbook has no answer', () => {
  for (const query of ['', '？？', '量子力学', 'zzzz qqqq', '怎么办'])
    expect(ask(library.asking, query)).toEqual([]);
});

test('common characters are read as the standard lists them', () => {
  expect(readings.size).toBe(3755);
  for (const [character, syllable] of Object.entries({ 啊: 'a', 诺: 'nuo', 律: 'lv', 问: 'wen', 座: 'zuo' }))
    expect(readings.get(character)).toBe(syllable);
});

test('numbers are compared in one spelling', () => {
  for (const [typed, folded] of [
    ['四不一否', '4不1否'],
    ['十三', '13'],
    ['二十', '20'],
    ['二十四', '24'],
    ['十个不准', '10个不准'],
    ['225', '225'],
    ['four ones', '4 ones'],
  ] as const)
    expect(foldNumbers(typed)).toBe(folded);
});

test('a question is reduced to what it asks for, and never to nothing', () => {
  for (const [question, asked] of [
    ['督查是什么意思', '督查'],
    ['什么是执行力', '执行力'],
    ['what is the mass line', 'mass line'],
    ['mass line 是什么', 'mass line'],
    ['what is', 'what is'],
    ['为什么', '为什么'],
  ] as const)
    expect(reduceQuestion(question)).toBe(asked);
});

test('a name in brackets and a list of names are names of their own, with their syllables', () => {
  expect(
    nameVariants('首问责任制（首问负责制）', 'shou wen ze ren zhi shou wen fu ze zhi'.split(' ')),
  ).toEqual([
    expect.objectContaining({ text: '首问责任制首问负责制' }),
    { text: '首问责任制', syllables: ['shou', 'wen', 'ze', 'ren', 'zhi'] },
    { text: '首问负责制', syllables: ['shou', 'wen', 'fu', 'ze', 'zhi'] },
  ]);
});

test('only the traditional characters that a text needs travel', () => {
  expect(traditionalFor('群众')).toBe('眾众羣群衆众');
  expect(toSimplified('群眾路線', traditionalFor('群众路线'))).toBe('群众路线');
  expect(toSimplified('群眾', '')).toBe('群眾');
});

test.describe('letter by letter', () => {
  const { times, oneOf, below } = chanceFrom(7);
  const letters = [...'执行力效能建设会议太多ABCabc123 ，。“”-é'];
  const texts = times(400, () => Array.from({ length: 5 + below(40) }, () => oneOf(letters)).join(''));
  test('every piece of any part of a text is a piece of the text', () =>
    expectEach(texts, (text) => {
      const from = below(text.length);
      const part = text.slice(from, from + 1 + below(12));
      const all = gramsOf(text);
      return [...gramsOf(part)].every((gram) => all.has(gram));
    }));
  test('lists of pages come back as they were sent, and a piece always lies in the same file', () => {
    for (const numbers of [[0], [3, 5, 50], [1, 2, 3, 1000, 1001]])
      expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
    expect(shardOf('会议', 7)).toBe(shardOf('会议', 7));
    expect(shardOf('会议', 7)).toBeLessThan(7);
  });
  test('the section that holds the query is named, with an excerpt', () => {
    const page = {
      url: '/zh/x/',
      title: '题',
      kind: 'term',
      unit: 'A',
      sections: [
        ['', '', '开头'],
        ['why', '缘由', '退回重报，又退回重报'],
      ] as const,
    };
    expect(findOnPage(page, '退回重报')).toMatchObject({ anchor: 'why', section: '缘由', times: 2 });
    expect(findOnPage(page, '没有')).toBeNull();
  });
});

test('a link marks the query on the page it opens', () => {
  const excerpt = [
    { text: '谁来都', hit: false },
    { text: '快不-了', hit: true },
  ];
  expect(textFragment('/zh/x/', excerpt, '快不-了')).toBe(
    `#:~:text=${encodeURIComponent('快不')}%2D${encodeURIComponent('了')}`,
  );
  expect(textFragment('/zh/x/#why', excerpt, '别的')).toMatch(/^:~:text=/);
  expect(textFragment('/zh/x/', [{ text: '没有', hit: false }], '别的')).toBe('');
});

import { expect, test } from '@playwright/test';
import {
  packWord,
  scorePages,
  unpackWord,
  weighPages,
  wordsAsked,
  type WeighedText,
} from '../../src/core/lookup/text-weights.ts';

const page = (title: string, ...sections: [heading: string, text: string][]): WeighedText => ({
  title,
  sections: sections.map(([heading, text], i) => [`s${i}`, heading, text]),
  questions: [],
});

/** The numbers of the pages that answer a question, best first. */
function answer(pages: readonly WeighedText[], question: string): number[] {
  const words = weighPages(pages);
  const told = wordsAsked(question).map((word) => words.get(word) ?? { count: 0, pages: [] });
  return scorePages(told, pages.length).map(([number]) => number);
}

test('a whole question finds the page that speaks of it in other words around the same ones', () => {
  const pages = [
    page('会议', ['', '开会要短，发言要实。']),
    page('窗口服务', ['', '办事的人排队。'], ['排队', '领导打招呼，熟人插队，排队的人白等。']),
    page('督查', ['', '决定下去以后去看办没办。']),
  ];
  expect(answer(pages, '熟人找领导插队怎么办')[0]).toBe(1);
});

test('a page is found by a question that it is known to answer, in words that stand on no page', () => {
  const rule = page('一次性告知', ['', '材料缺什么，一次说清。']);
  const pages = [
    page('首问责任', ['', '先接待的人负责带路。']),
    { ...rule, questions: ['窗口老让我回去补东西'] },
  ];
  expect(answer(pages, '窗口小姑娘又让我回去补')).toEqual([1]);
});

test('English words meet by their stems, and asking words count for nothing', () => {
  const pages = [
    page('What is the how', ['', 'what is it and how does it do that']),
    page('Windows', ['', 'Relatives were jumping queues at the window.']),
  ];
  expect(answer(pages, 'how do I stop people who jump the queue')).toEqual([1]);
});

test('a title counts for more than the text, and a rare word for more than a common one', () => {
  const filler = Array.from({ length: 8 }, () => page('责任', ['', '责任到人。']));
  expect(answer([page('甲', ['', '说到插队。']), page('插队', ['', '别的话。']), ...filler], '插队')).toEqual(
    [1, 0],
  );
  expect(answer([page('甲', ['', '说到插队。']), ...filler], '责任和插队')[0]).toBe(0);
});

test('a word that stands nowhere lowers what every page says of a question', () => {
  const words = weighPages([page('督查', ['', '督查'])]);
  const found = words.get('督查')!;
  const nowhere = { count: 0, pages: [] };
  expect(scorePages([found, nowhere], 1)[0]![1]).toBeLessThan(scorePages([found], 1)[0]![1] / 2);
});

test('what travels is read back: numbers exactly, worth to a step, and how often where the list was cut', () => {
  const pages = [0, 35, 36, 5000].map((number, i) => [number, (i + 1) / 4] as const);
  const back = unpackWord(packWord({ count: 400, pages }));
  expect(back.count).toBe(400);
  expect(back.pages.map(([number]) => number)).toEqual([0, 35, 36, 5000]);
  for (const [i, [, worth]] of back.pages.entries())
    expect(Math.abs(worth - pages[i]![1])).toBeLessThanOrEqual(0.021);
  expect(unpackWord(packWord({ count: 4, pages })).count).toBe(4);
});

test('a word of very many pages tells of the best ones and how many there are', () => {
  const pages = Array.from({ length: 300 }, (_, i) => page(i === 123 ? '督查' : '别的', ['', '督查']));
  const { count, pages: told } = weighPages(pages).get('督查')!;
  expect(count).toBe(300);
  expect(told).toHaveLength(48);
  expect(told.map(([number]) => number)).toContain(123);
});

import { expect, test } from '@playwright/test';
import { checkResponse, gradeResponse } from '../../src/core/grading/grade.ts';
import { questionOfItem, type StatedQuestion } from '../../src/core/grading/question-of-item.ts';
import {
  gradeOfMarks,
  type Grade,
  type Kind,
  type Question,
  type QuestionOf,
  type ResponseOf,
  type Ungradable,
} from '../../src/core/grading/question.ts';

/** A response, and what becomes of it: its grade in short (`right 1/1 b+`), or why there is none yet. */
type Row<K extends Kind> = readonly [outcome: string, response: ResponseOf<K>, becomes: string];
type Table<K extends Kind> = { question: QuestionOf<K>; rows: readonly Row<K>[] };

const short = ({ correct, earned, total, marks }: Grade): string =>
  `${correct ? 'right' : 'not right'} ${earned}/${total} ${Object.entries(marks)
    .map(([part, right]) => part + (right ? '+' : '-'))
    .join(' ')}`;

const REASONS: readonly string[] = ['nothing-chosen', 'incomplete', 'too-short'] satisfies Ungradable[];

const tables = {
  single: {
    question: { kind: 'single', options: ['a', 'b', 'c'], key: 'b' },
    rows: [
      ['the right option is right', 'b', 'right 1/1 b+'],
      ['a wrong option is wrong, and marked itself', 'c', 'not right 0/1 c-'],
      ['no option cannot be graded', null, 'nothing-chosen'],
    ],
  },
  multiple: {
    question: { kind: 'multiple', options: ['a', 'b', 'c', 'd'], key: ['a', 'c'] },
    rows: [
      ['exactly the right options are right', ['a', 'c'], 'right 4/4 a+ b+ c+ d+'],
      ['the order of ticking makes no difference', ['c', 'a'], 'right 4/4 a+ b+ c+ d+'],
      ['one left out spoils the whole and one mark', ['a'], 'not right 3/4 a+ b+ c- d+'],
      ['one too many spoils the whole and one mark', ['a', 'b', 'c'], 'not right 3/4 a+ b- c+ d+'],
      ['everything ticked earns only the right options', ['a', 'b', 'c', 'd'], 'not right 2/4 a+ b- c+ d-'],
      ['the opposite earns nothing', ['b', 'd'], 'not right 0/4 a- b- c- d-'],
      ['nothing ticked cannot be graded', [], 'nothing-chosen'],
    ],
  },
  truefalse: {
    question: { kind: 'truefalse', reasons: ['r1', 'r2', 'r3'], key: { answer: false, reason: 'r2' } },
    rows: [
      [
        'a right verdict for the right reason is right',
        { answer: false, reason: 'r2' },
        'right 2/2 verdict+ reason:r2+',
      ],
      [
        'a right verdict for a wrong reason is not right',
        { answer: false, reason: 'r3' },
        'not right 1/2 verdict+ reason:r3-',
      ],
      [
        'a wrong verdict with the right reason is not right either',
        { answer: true, reason: 'r2' },
        'not right 1/2 verdict- reason:r2+',
      ],
      [
        'a wrong verdict for a wrong reason earns nothing',
        { answer: true, reason: 'r1' },
        'not right 0/2 verdict- reason:r1-',
      ],
      ['a verdict alone is incomplete, even “false”', { answer: false, reason: null }, 'incomplete'],
      ['a reason alone is incomplete', { answer: null, reason: 'r2' }, 'incomplete'],
      ['neither cannot be graded', { answer: null, reason: null }, 'nothing-chosen'],
    ],
  },
  matching: {
    question: {
      kind: 'matching',
      left: ['process', 'skill', 'willingness'],
      right: ['runs', 'craft', 'drive', 'spare'],
      key: { process: 'runs', skill: 'craft', willingness: 'drive' },
    },
    rows: [
      [
        'every pair right is right',
        { process: 'runs', skill: 'craft', willingness: 'drive' },
        'right 3/3 process+ skill+ willingness+',
      ],
      [
        'two exchanged leave the third its mark',
        { process: 'runs', skill: 'drive', willingness: 'craft' },
        'not right 1/3 process+ skill- willingness-',
      ],
      [
        'the same answer for all earns the one it fits',
        { process: 'craft', skill: 'craft', willingness: 'craft' },
        'not right 1/3 process- skill+ willingness-',
      ],
      [
        'answers that fit nothing earn nothing',
        { process: 'spare', skill: 'spare', willingness: 'spare' },
        'not right 0/3 process- skill- willingness-',
      ],
      ['a missing pair is incomplete', { process: 'runs', skill: 'craft' }, 'incomplete'],
      [
        'a pair set back to nothing is incomplete',
        { process: 'runs', skill: 'craft', willingness: '' },
        'incomplete',
      ],
      ['no pair cannot be graded', {}, 'nothing-chosen'],
      [
        'all pairs set back to nothing cannot be graded',
        { process: '', skill: '', willingness: '' },
        'nothing-chosen',
      ],
      ['a pair for what is not asked counts for nothing', { other: 'runs' }, 'nothing-chosen'],
    ],
  },
  ordering: {
    question: { kind: 'ordering', key: ['accept', 'assign', 'check', 'report'] },
    rows: [
      [
        'the right order is right',
        ['accept', 'assign', 'check', 'report'],
        'right 4/4 accept+ assign+ check+ report+',
      ],
      [
        'two steps exchanged lose their two marks',
        ['accept', 'check', 'assign', 'report'],
        'not right 2/4 accept+ assign- check- report+',
      ],
      [
        'the last step put first moves every step from its place',
        ['report', 'accept', 'assign', 'check'],
        'not right 0/4 accept- assign- check- report-',
      ],
      ['steps left out are not right', ['accept', 'assign'], 'not right 2/4 accept+ assign+ check- report-'],
      ['no step cannot be graded', [], 'nothing-chosen'],
    ],
  },
  think: {
    question: { kind: 'think', points: ['p1', 'p2', 'p3'] },
    rows: [
      [
        'every point made is right',
        { text: '先登记，再交办，到期催办。', ticked: ['p3', 'p1', 'p2'] },
        'right 3/3 p1+ p2+ p3+',
      ],
      [
        'some points made are counted',
        { text: '先登记，再交办，到期催办。', ticked: ['p2'] },
        'not right 1/3 p1- p2+ p3-',
      ],
      [
        'no point ticked is a grade too',
        { text: 'Write it down first.', ticked: [] },
        'not right 0/3 p1- p2- p3-',
      ],
      [
        'ten characters are enough',
        { text: '一二三四五六七八九十', ticked: [] },
        'not right 0/3 p1- p2- p3-',
      ],
      ['nine are too short', { text: '一二三四五六七八九', ticked: ['p1'] }, 'too-short'],
      ['spaces do not make it long enough', { text: ' 不 知 道 　\n\n\t 。     ', ticked: [] }, 'too-short'],
      ['nothing written cannot be graded', { text: '', ticked: [] }, 'nothing-chosen'],
      ['white space alone is nothing written', { text: ' \n　\t', ticked: ['p1'] }, 'nothing-chosen'],
    ],
  },
} satisfies { [K in Kind]: Table<K> };

/** One table, seen without its kind. */
const eachTable = Object.entries(tables) as [Kind, Table<Kind>][];

for (const [kind, { question, rows }] of eachTable)
  test.describe(`a question of kind ${kind}`, () => {
    for (const [outcome, response, becomes] of rows)
      test(outcome, () => {
        const problem = checkResponse(question, response);
        if (REASONS.includes(becomes)) expect(problem).toBe(becomes);
        else {
          expect(problem).toBeNull();
          expect(short(gradeResponse(question, response))).toBe(becomes);
        }
      });

    test('tells whether a response may be graded without looking at the key', () => {
      const guarded = {
        ...question,
        get key(): never {
          throw new Error('looked at the key');
        },
      };
      for (const [, response, becomes] of rows)
        expect(checkResponse(guarded, response)).toBe(REASONS.includes(becomes) ? becomes : null);
    });
  });

test.describe('a response that is not what the page offers', () => {
  test('an option that does not exist is wrong', () =>
    expect(short(gradeResponse(tables.single.question, 'z'))).toBe('not right 0/1 z-'));
  test('an unknown option beside the right ones is passed over', () =>
    expect(gradeResponse(tables.multiple.question, ['a', 'c', 'z']).marks).toEqual({
      a: true,
      b: true,
      c: true,
      d: true,
    }));
  test('a point that does not exist earns nothing', () =>
    expect(gradeResponse(tables.think.question, { text: '', ticked: ['p9'] }).earned).toBe(0));
  test('an order with one step repeated is not right', () =>
    expect(
      short(gradeResponse(tables.ordering.question, ['accept', 'accept', 'check', 'report', 'assign'])),
    ).toBe('not right 3/4 accept+ assign- check+ report+'));
});

test.describe('marks', () => {
  test('are all needed', () => {
    expect(gradeOfMarks({ a: true, b: true }).correct).toBe(true);
    expect(gradeOfMarks({ a: true, b: false })).toEqual({
      correct: false,
      earned: 1,
      total: 2,
      marks: { a: true, b: false },
    });
  });
});

test.describe('the question in a stated item', () => {
  const stated: [outcome: string, item: StatedQuestion, question: Question][] = [
    [
      'single: the option that says so is the key',
      { kind: 'single', options: [{ id: 'a' }, { id: 'b', correct: true }, { id: 'c' }] },
      { kind: 'single', options: ['a', 'b', 'c'], key: 'b' },
    ],
    [
      'single: without a key no option is right',
      { kind: 'single', options: [{ id: 'a' }, { id: 'b' }] },
      { kind: 'single', options: ['a', 'b'], key: '' },
    ],
    [
      'multiple: every option that says so is in the key, in their order',
      { kind: 'multiple', options: [{ id: 'a', correct: true }, { id: 'b' }, { id: 'c', correct: true }] },
      { kind: 'multiple', options: ['a', 'b', 'c'], key: ['a', 'c'] },
    ],
    [
      'truefalse: the verdict and the reason that says so are the key',
      { kind: 'truefalse', answer: true, reasons: [{ id: 'r1' }, { id: 'r2', correct: true }] },
      { kind: 'truefalse', reasons: ['r1', 'r2'], key: { answer: true, reason: 'r2' } },
    ],
    [
      'truefalse: “false” is a verdict like “true”',
      { kind: 'truefalse', answer: false, reasons: [{ id: 'r1', correct: true }, { id: 'r2' }] },
      { kind: 'truefalse', reasons: ['r1', 'r2'], key: { answer: false, reason: 'r1' } },
    ],
    [
      'matching: each entry on the left names its match',
      {
        kind: 'matching',
        left: [
          { id: 'process', match: 'runs' },
          { id: 'skill', match: 'craft' },
        ],
        right: [{ id: 'craft' }, { id: 'spare' }, { id: 'runs' }],
      },
      {
        kind: 'matching',
        left: ['process', 'skill'],
        right: ['craft', 'spare', 'runs'],
        key: { process: 'runs', skill: 'craft' },
      },
    ],
    [
      'ordering: steps are stated in the right order',
      { kind: 'ordering', steps: [{ id: 'second' }, { id: 'first' }] },
      { kind: 'ordering', key: ['second', 'first'] },
    ],
    [
      'think: points are all there is',
      { kind: 'think', points: [{ id: 'p1' }, { id: 'p2' }] },
      { kind: 'think', points: ['p1', 'p2'] },
    ],
  ];
  for (const [outcome, item, question] of stated)
    test(outcome, () => expect(questionOfItem(item)).toEqual(question));

  test('holds no words, however many the item has', () => {
    const item = {
      kind: 'single' as const,
      stem: { zh: '谁负责？', en: 'Who is responsible?' },
      options: [
        { id: 'a', correct: true as const, text: { zh: '首问', en: 'first asked' } },
        { id: 'b', text: { zh: '科长', en: 'the chief' } },
      ],
    };
    expect(questionOfItem(item)).toEqual({ kind: 'single', options: ['a', 'b'], key: 'a' });
  });
  test('a choice without a key lets nobody be right', () => {
    const question = questionOfItem({ kind: 'single', options: [{ id: 'a' }, { id: 'b' }] });
    for (const option of ['a', 'b']) expect(gradeResponse(question, option).correct).toBe(false);
  });
});

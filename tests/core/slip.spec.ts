import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { editionTag, questionsOf, type AssignedQuestion } from '../../src/core/assignment/questions.ts';
import { sealEvent, type RecordEvent } from '../../src/core/record/event.ts';
import { SlipCollection } from '../../src/core/results/collect-slips.ts';
import { countAnswers, passes } from '../../src/core/results/count-answers.ts';
import { itemRows, resultRows, toCsv } from '../../src/core/results/csv.ts';
import { itemStatistics, worthDiscussing } from '../../src/core/results/item-statistics.ts';
import { isTooFew } from '../../src/core/results/small-group.ts';
import { takeSlips } from '../../src/core/results/take-slips.ts';
import { readPaper } from '../../src/core/slip/paper.ts';
import { slipAnswersOf } from '../../src/core/slip/slip-answers.ts';
import {
  decodeSlip,
  encodeSlip,
  eachSlip,
  OUTCOMES,
  SURENESS,
  type Outcome,
  type Slip,
  type SlipAnswer,
} from '../../src/core/slip/slip.ts';
import { mutations } from './mutations.ts';
import { chanceFrom } from './seeded.ts';

const { below, oneOf, times } = chanceFrom(7);
const anyAnswer = (): SlipAnswer => ({
  outcome: oneOf(OUTCOMES),
  sureness: oneOf(SURENESS),
  choice: oneOf([null, 0, 1, 2, 3]),
});
const slipOf = (name: string, answers: SlipAnswer[]): Slip => ({
  assignment: 0x123456,
  edition: 0xabcdef,
  name,
  answers,
});
const SIXTY = slipOf('欧阳建国', times(60, anyAnswer));

const single = (question: string, key = 'b'): AssignedQuestion => ({
  question,
  item: question,
  module: question.split('.')[0]!,
  version: 1,
  kind: 'single',
  options: ['a', 'b', 'c', 'd'],
  key: [key],
});
const QUESTIONS: AssignedQuestion[] = [
  single('m.one'),
  { ...single('m.two'), kind: 'multiple', key: ['b', 'd'] },
  { ...single('n.three'), kind: 'matching', options: [], key: [] },
];

test.describe('a slip', () => {
  test('comes out of its code as it went in', () => expect(decodeSlip(encodeSlip(SIXTY))).toEqual(SIXTY));
  test('of sixty answers and a name is at most 120 characters', () =>
    expect(encodeSlip(SIXTY).length).toBeLessThanOrEqual(120));
  test('of the first edition is read for ever', () => {
    const frozen = JSON.parse(
      readFileSync(join(import.meta.dirname, '../fixtures/payloads/slips-v1.json'), 'utf8'),
    ) as { code: string; slip: Slip }[];
    expect(frozen.length).toBeGreaterThan(0);
    for (const { code, slip } of frozen) expect(decodeSlip(code)).toEqual(slip);
  });
  test('is found wherever it stands in a pasted chat', () => {
    const [a, b] = [encodeSlip(SIXTY), encodeSlip(slipOf('李', [anyAnswer()]))];
    const chat = `张：交作业 ${a}\n李：「${b}」谢谢\n王：hb1.notaslipatall000`;
    const found = [...eachSlip(chat)];
    expect(found.map(({ slip }) => slip)).toEqual([SIXTY, decodeSlip(b), null]);
    expect(found.map(({ code }) => code)).toEqual([a, b, 'hb1.notaslipatall000']);
  });
  test('that was damaged is never taken for another', () => {
    const code = encodeSlip(SIXTY);
    for (const mutated of mutations(code, 2, 5_000)) {
      const slip = decodeSlip(mutated);
      if (slip) expect(mutated).toBe(code);
    }
  });
});

test.describe('answers of a slip', () => {
  let seq = 0;
  const event = (item: string, kind: string, data: object, itemVersion = 1): RecordEvent =>
    sealEvent({
      v: 1,
      id: String(++seq).padStart(32, '0'),
      dev: '0'.repeat(32),
      seq,
      lc: seq,
      t: seq,
      kind,
      item,
      itemVersion,
      data: data as Record<string, unknown>,
    });
  const grade = (correct: boolean) => ({ correct, earned: Number(correct), total: 1, marks: {} });
  const answersFor = (events: RecordEvent[]) =>
    slipAnswersOf([QUESTIONS[0]!], new Map([['m.one', events]]))[0];

  test('tell the first choice and that it was mended', () =>
    expect(
      answersFor([
        event('m.one', 'answered', { response: 'c', grade: grade(false), confidence: 'sure' }),
        event('m.one', 'retried', {}),
        event('m.one', 'answered', { response: 'b', grade: grade(true), confidence: 'fairly' }),
      ]),
    ).toEqual({ outcome: 'later', sureness: 'fairly', choice: 2 }));
  test('count what was answered to an earlier version as not answered', () =>
    expect(answersFor([event('m.one', 'answered', { response: 'b', grade: grade(true) }, 0)])).toEqual({
      outcome: 'none',
      sureness: 'unsaid',
      choice: null,
    }));
  test('are none where the record says what nobody could have chosen', () =>
    expect(
      answersFor([event('m.one', 'answered', { response: { toString: 1, valueOf: 1 }, grade: 7 })]),
    ).toEqual({ outcome: 'wrong', sureness: 'unsaid', choice: null }));
  test('keep that a question was right once, though it was taken up again', () =>
    expect(
      answersFor([
        event('m.one', 'answered', { response: 'b', grade: grade(true) }),
        event('m.one', 'retried', {}),
      ])?.outcome,
    ).toBe('first'));
});

test.describe('answers from paper', () => {
  test('are read as they stand on the sheet, also from a Chinese keyboard', () => {
    for (const typed of ['A BD +', 'ａ，ｄｂ；＋', 'a\nb d +'.replace('b d', 'bd')]) {
      const { answers, problems } = readPaper(typed, QUESTIONS);
      expect(problems).toEqual([]);
      expect(answers.map(({ outcome }) => outcome)).toEqual(['wrong', 'first', 'first']);
    }
  });
  test('that cannot be are named by their place, and the others are kept', () => {
    const { answers, problems } = readPaper('E BD A B', QUESTIONS);
    expect(problems).toEqual([
      { at: 1, entry: 'E' },
      { at: 3, entry: 'A' },
      { at: 4, entry: 'B' },
    ]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['none', 'first', 'none']);
  });
});

test.describe('results', () => {
  const answered = (outcome: Outcome, choice: number | null = null, sure = false): SlipAnswer => ({
    outcome,
    sureness: sure ? 'sure' : 'unsaid',
    choice,
  });
  test('count each slip once, keep namesakes apart and set strangers aside', () => {
    const a = slipOf('王伟', [answered('first')]);
    const b = slipOf('王伟', [answered('wrong')]);
    const foreign = { ...a, assignment: 1 };
    const old = { ...a, edition: 1 };
    const slips = new SlipCollection(a.assignment, a.edition, [QUESTIONS[0]!]);
    const fates = [a, a, b, foreign, old].map((slip) => slips.add(slip));
    expect(fates).toEqual(['taken', 'twice', 'taken', 'foreign', 'foreign']);
    expect(slips.rows.map(({ name }) => name)).toEqual(['王伟', '王伟 (2)']);
    expect(slips.sameNames).toEqual(['王伟']);
    slips.remove(a);
    expect(slips.rows.map(({ name }) => name)).toEqual(['王伟']);
    expect(slips.sameNames).toEqual([]);
    expect(slips.add(a)).toBe('taken');
  });
  test('of one name can be cut down to what came last, and the others leave no trace', () => {
    const questions = [single('m.one')];
    const slips = new SlipCollection(0x123456, 0xabcdef, questions);
    const [early, other, late] = [
      slipOf('王伟', [answered('wrong', 2)]),
      slipOf('张敏', [answered('first', 1)]),
      slipOf('王伟', [answered('first', 1)]),
    ];
    for (const slip of [early, other, late]) slips.add(slip);
    expect(slips.keepLatest()).toBe(1);
    expect(slips.rows.map(({ name, slip }) => [name, slip])).toEqual([
      ['张敏', other],
      ['王伟', late],
    ]);
    expect(slips.statistics()).toEqual(itemStatistics(questions, [other.answers, late.answers]));
    expect(slips.keepLatest()).toBe(0);
    slips.add(early, true);
    expect(slips.keepLatest(), 'what was typed from paper stays').toBe(0);
    expect(slips.rows.map(({ name }) => name)).toEqual(['张敏', '王伟', '王伟 (2)']);
  });
  test('pass when enough of all questions, not of those answered, were right at the first try', () => {
    const answers = [
      answered('first'),
      answered('first'),
      answered('first'),
      answered('later'),
      answered('none'),
    ];
    expect(countAnswers(answers)).toEqual({ none: 1, first: 3, later: 1, wrong: 0, done: 4 });
    expect([0, 1, 60, 61, 75].map((percent) => passes(answers, percent))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
  test('become a row a learner, in the words of the page', () => {
    const words = { name: '姓名', done: '已答', none: '没答', first: '对', later: '后来对', wrong: '错' };
    const slip = slipOf('张敏', [answered('first', 1), answered('later', 2), answered('none')]);
    expect([...resultRows(words, ['甲', '乙', '丙'], [{ name: '张敏', slip, paper: false }])]).toEqual([
      ['姓名', '已答', '对', '甲', '乙', '丙'],
      ['张敏', 2, 1, '对 B', '后来对 C', '没答'],
    ]);
  });
  test('are the same whether slips were added at once or some taken back in between', () => {
    const questions = times(8, (at) => single(`m.t${at}`));
    const group = times(30, (at) => slipOf(`学员${at}`, times(8, anyAnswer)));
    const slips = new SlipCollection(0x123456, 0xabcdef, questions);
    for (const slip of group) slips.add(slip);
    for (const slip of group.slice(0, 12)) slips.remove(slip);
    const kept = group.slice(12).map(({ answers }) => answers);
    expect(slips.statistics()).toEqual(itemStatistics(questions, kept));
  });
  test('account for every slip of a text, one a step', () => {
    const group = times(40, (at) => encodeSlip(slipOf(`学员${at}`, [anyAnswer()])));
    const other = encodeSlip({ ...slipOf('别班', [anyAnswer()]), assignment: 1 });
    const chat = [...group, group[3], other, `${group[0]!.slice(0, -1)}~`, 'hb1.notaslipatall000'].join('\n');
    const slips = new SlipCollection(0x123456, 0xabcdef, [QUESTIONS[0]!]);
    const steps = [...takeSlips(chat, (slip) => slips.add(slip))];
    expect(steps.map(({ read }) => read)).toEqual(times(44, (at) => at + 1));
    const { taken, twice, foreign, damaged } = steps.at(-1)!;
    expect({ taken, twice, foreign, damaged }).toEqual({ taken: 40, twice: 1, foreign: 1, damaged: 2 });
    expect(steps.every((step, i) => i === 0 || step.share > steps[i - 1]!.share)).toBe(true);
  });
  test('give the share right and the option that misled', () => {
    const rows = [answered('first', 1), answered('wrong', 2, true), answered('later', 2), answered('none')];
    const [one] = itemStatistics(
      [QUESTIONS[0]!],
      rows.map((row) => [row]),
    );
    expect(one).toMatchObject({
      answered: 3,
      rightFirst: 1,
      difficulty: 1 / 3,
      chosen: [0, 1, 2, 0],
      misleading: 2,
      confidentlyWrong: 1,
      discrimination: null,
    });
  });
  test('correlate a question with the rest as an independent calculation does', () => {
    const rows = times(40, () => times(6, () => answered(below(3) > 0 ? 'first' : 'wrong')));
    const questions = times(6, (at) => single(`m.q${at}`));
    const statistics = itemStatistics(questions, rows);
    for (const [at, { discrimination }] of statistics.entries()) {
      const x = rows.map((row) => Number(row[at]!.outcome === 'first'));
      const y = rows.map((row) => row.filter((one, i) => i !== at && one.outcome === 'first').length);
      const n = rows.length;
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      const product = sum(x.map((value, i) => value * y[i]!));
      const expected =
        (n * product - sum(x) * sum(y)) /
        Math.sqrt(
          (n * sum(x.map((v) => v * v)) - sum(x) ** 2) * (n * sum(y.map((v) => v * v)) - sum(y) ** 2),
        );
      expect(discrimination).toBeCloseTo(expected, 10);
    }
  });
  test('put first what divides the group, then what few had right, and leave out what most knew', () => {
    const withShare = (share: number) =>
      itemStatistics(
        [single(`m.s${share}`)],
        times(10, (i) => [answered(i < share ? 'first' : 'wrong')]),
      )[0]!;
    const order = worthDiscussing([9, 2, 5, 7, 0, 4].map(withShare)).map(({ rightFirst }) => rightFirst);
    expect(order).toEqual([5, 4, 7, 2, 0]);
  });
  test('of fewer than five answers are kept back where nobody is to be recognised, in the table as in the file', () => {
    const two = [single('m.one'), single('m.two')];
    const statistics = itemStatistics(
      two,
      times(5, (i) => [answered('first', 1), i < 4 ? answered('wrong', 2) : answered('none')]),
    );
    expect(statistics.map((one) => isTooFew(one, true))).toEqual([false, true]);
    expect(statistics.map((one) => isTooFew(one, false))).toEqual([false, false]);
    expect(itemRows(['题'], ['甲', '乙'], statistics)).toEqual([
      ['题'],
      ['甲', 5, 5, 1, '', 'A 0 B 5 C 0 D 0', 0],
      ['乙'],
    ]);
  });
  test('become a CSV that no spreadsheet runs', () => {
    const csv = toCsv([
      ['=1+1', '+8613', '-2', '@x', '\tq', 'a"b', '张三'],
      [1, -2, ' =HYPERLINK("x")'],
      ['＝1+1', '甲;=1+1', '甲; 乙'],
    ]);
    expect(csv).toBe(
      '\ufeff"\'=1+1","\'+8613","\'-2","\'@x","\'\tq","a""b","张三"\r\n"1","-2","\' =HYPERLINK(""x"")"\r\n"\'＝1+1","甲;\'=1+1","甲; 乙"\r\n',
    );
  });
});

test('the questions of an assignment are those of its modules and its single items, without self-judged ones', () => {
  const all = [...QUESTIONS, { ...single('m.think'), kind: 'think' as const }, single('k.other')];
  expect(questionsOf({ modules: ['m'], items: ['n.three'] }, all)).toEqual(QUESTIONS);
  expect(editionTag(QUESTIONS)).not.toBe(
    editionTag([{ ...QUESTIONS[0]!, version: 2 }, ...QUESTIONS.slice(1)]),
  );
});

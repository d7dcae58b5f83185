import { expect, test } from '@playwright/test';
import {
  checksIn,
  diagnose,
  parseAnswers,
  rangeOf,
  shortestSides,
} from '../../src/core/diagnose/diagnosis.ts';
import { LONGEST, scoreSide, SHORTEST } from '../../src/core/diagnose/side-score.ts';
import { areaOf } from '../../src/core/triangle/area.ts';
import { breachOf, isFlat } from '../../src/core/triangle/inequality.ts';
import { SIDES, type Sides } from '../../src/core/triangle/sides.ts';
import { MORNING, storyOf } from './events.ts';
import { chanceFrom, expectEach } from './seeded.ts';

const statements = [...SIDES, 'power'].flatMap((side) =>
  Array.from({ length: 5 }, (_, at) => ({ id: `${side}-${at}`, side })),
);
/** Answers to the five sentences of each side, in order; `-` is no answer. */
const answersOf = (texts: Partial<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([side, text]) =>
      [...text!].flatMap((mark, at) => (mark === '-' ? [] : [[`${side}-${at}`, Number(mark)] as const])),
    ),
  );
const found = (texts: Partial<Record<string, string>>) => diagnose(statements, answersOf(texts));
const diagnosisOf = (process: string, skill: string, willingness: string) => {
  const result = found({ process, skill, willingness });
  if (result.kind !== 'diagnosis') throw new Error('too few');
  return result.diagnosis;
};

test.describe('a side', () => {
  const lengths: [answers: string, length: number][] = [
    ['00000', LONGEST],
    ['33333', SHORTEST],
    ['11111', 8.33],
    ['12300', 8],
    ['012', 8.33],
  ];
  for (const [answers, length] of lengths)
    test(`answered ${answers} is ${length} long`, () =>
      expect(scoreSide([...answers].map(Number))?.length).toBe(length));

  test('of five answers is as long as the printed sheet says: ten less a third of their sum', () => {
    const { times, below } = chanceFrom(3);
    expectEach(
      times(300, () => times(5, () => below(4))),
      (answers) => Math.abs(scoreSide(answers)!.length - (10 - answers.reduce((a, b) => a + b) / 3)) <= 0.005,
    );
  });
  test('lies between what it would be with any one answer left out', () => {
    expect(scoreSide([0, 0, 0, 0, 3])).toEqual({ length: 9, low: 8.75, high: 10 });
    expect(scoreSide([1, 1, 1, 1, 1])).toEqual({ length: 8.33, low: 8.33, high: 8.33 });
  });
  test('needs three answers', () => expect([scoreSide([]), scoreSide([1, 2])]).toEqual([null, null]));
});

test.describe('a self-check', () => {
  test('names the sides that have too few answers, and draws nothing', () =>
    expect(found({ process: '00000', skill: '1----', power: '33333' })).toEqual({
      kind: 'too-few',
      sides: ['skill', 'willingness'],
    }));
  test('keeps what lies outside the triangle out of it', () =>
    expect(found({ process: '111--', skill: '00000', willingness: '22222', power: '33333' })).toEqual(
      found({ process: '111--', skill: '00000', willingness: '22222' }),
    ));
  test('always has sides that meet, also at the ends of their ranges, and flat only in the worst case', () => {
    const { times, below } = chanceFrom(12);
    const all = times(500, () => {
      const answer = () => times(5, () => String(below(4))).join('');
      return diagnosisOf(answer(), answer(), answer());
    });
    expectEach(all, (one) => {
      const { low, high } = rangeOf(one);
      return [one.sides, low, high].every((sides) => breachOf(sides) === null) && areaOf(high) >= areaOf(low);
    });
    expect(isFlat(diagnosisOf('00000', '33333', '33333').sides)).toBe(true);
    const everywhere: Sides = [LONGEST, LONGEST, LONGEST];
    expect(areaOf(everywhere)).toBeCloseTo(43.3, 1);
  });

  const shortest: [outcome: string, answers: [string, string, string], sides: string[]][] = [
    ['names the one that is clearly shortest', ['33333', '00000', '11111'], ['process']],
    ['says when two cannot be told apart', ['22222', '11333', '00000'], ['process', 'skill']],
    ['says when none can', ['11111', '11111', '11111'], ['process', 'skill', 'willingness']],
    ['does not call a side shortest for one heavy answer', ['00003', '00002', '33333'], ['willingness']],
  ];
  for (const [outcome, answers, sides] of shortest)
    test(outcome, () => expect(shortestSides(diagnosisOf(...answers)).toSorted()).toEqual(sides.toSorted()));
});

test.describe('earlier checks', () => {
  const checked = (answers: unknown) => ({ kind: 'diagnosed', item: 'diagnose', data: { answers } });
  test('come in the order in which they were made, whatever order they arrive in', () => {
    const events = storyOf(checked({ a: 1 }), { kind: 'read' }, checked({ a: 3 }));
    expect(checksIn(events.toReversed())).toEqual([
      { atMillis: MORNING, answers: { a: 1 } },
      { atMillis: MORNING + 120_000, answers: { a: 3 } },
    ]);
  });
  for (const answers of [null, undefined, 'x', 7, { a: 4 }, { a: -1 }, { a: 1.5 }, { a: '2' }, [4]])
    test(`with the answers ${JSON.stringify(answers)} have none`, () =>
      expect(parseAnswers({ answers })).toEqual({}));
});

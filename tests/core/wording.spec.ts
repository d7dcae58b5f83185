import { expect, test } from '@playwright/test';
import { answersOf } from '../../src/core/review/answers.ts';
import { askInTurn, nextWording } from '../../src/core/review/wording.ts';
import { gradeOf, storyOf } from './events.ts';

const ITEM = 'iron-triangle.longest-side';
const known = (...twins: string[]) => ({ item: ITEM, version: 1, outcome: 'measure', number: 1, twins });
/** Answers to the item in order, each in the words of a twin or, with `null`, in its own. */
const told = (...wordings: (string | null)[]) =>
  storyOf(
    ...wordings.map((twin, at) => ({
      kind: at === 0 ? 'answered' : 'reviewed',
      data: { response: 'a', grade: gradeOf(false), ...(twin && { twin }) },
    })),
  );

test.describe('a question is next asked', () => {
  const table: [how: string, twins: string[], before: (string | null)[], next: string | undefined][] = [
    ['in its own words when it has no twin', [], [null], undefined],
    ['in the words of its twin after its own', ['t'], [null], 't'],
    ['in its own words after those of its twin', ['t'], [null, 't'], undefined],
    ['in the words of its twin again after its own', ['t'], [null, 't', null], 't'],
    ['in those of its twins in turn', ['t', 'u'], [null, 't'], 'u'],
    ['in its own words after the last of its twins', ['t', 'u'], [null, 't', 'u'], undefined],
    ['in the words of a twin after those of one that is withdrawn', ['u'], [null, 't'], 'u'],
    ['in its own words when its only twin is withdrawn', [], [null, 't'], undefined],
    ['in the words of its twin once more when it was tried twice', ['t'], [null, 't', 't', null, null], 't'],
  ];
  for (const [how, twins, before, next] of table)
    test(how, () => {
      expect(nextWording(told(...before), known(...twins))).toBe(next);
      expect(nextWording(told(...before).toReversed(), known(...twins)), 'in any order').toBe(next);
    });

  test('in the words of its twin when only an older version was answered in them', () => {
    const [old] = storyOf({ kind: 'reviewed', itemVersion: 1, data: { grade: gradeOf(true), twin: 't' } });
    expect(nextWording([old!], { ...known('t'), version: 2 })).toBe('t');
  });
});

test('an answer in other words is an answer to the item, right or wrong', () => {
  const events = storyOf({ kind: 'reviewed', data: { grade: gradeOf(true), confidence: 'sure', twin: 't' } });
  expect(answersOf(events, 1)).toMatchObject([{ right: true, confidence: 'sure' }]);
});

test('a review asks each item in the words whose turn it is, and parts of a case together in its own', () => {
  const part = (item: string) => ({ ...known(), item });
  const asked = askInTurn(
    [ITEM, 'iron-triangle.plant#why', 'iron-triangle.plant#how'],
    [known('t'), part('iron-triangle.plant#why'), part('iron-triangle.plant#how')],
    told(null),
  );
  expect(asked).toEqual([
    { item: ITEM, questions: [ITEM], twin: 't' },
    { item: 'iron-triangle.plant', questions: ['iron-triangle.plant#why', 'iron-triangle.plant#how'] },
  ]);
});

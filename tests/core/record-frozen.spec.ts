import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { essentialEvents, openCode, unpackEvents } from '../../src/core/record/backup-code.ts';
import type { RecordEvent } from '../../src/core/record/event.ts';
import { foldQuestion, type QuestionState } from '../../src/core/record/fold-question.ts';
import { foldModule, groupByItem, lastRead } from '../../src/core/record/fold-study.ts';
import { decodeJournal } from '../../src/core/record/journal.ts';
import { checksIn } from '../../src/core/diagnose/diagnosis.ts';
import { parseRecordFile } from '../../src/core/record/record-file.ts';
import { answersOf } from '../../src/core/review/answers.ts';
import { planOf } from '../../src/core/review/plan.ts';
import { scheduleOf } from '../../src/core/review/schedule.ts';
import { nextWording } from '../../src/core/review/wording.ts';

/*
 * What a learner has saved outlives our code: these files were written once, by the version in their name, and must
 * fold to the same states for ever. Files are added, never edited.
 */

const textOf = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/payloads', name), 'utf8');

function eventsOf(name: string): RecordEvent[] {
  const parsed = parseRecordFile(textOf(name));
  expect(parsed).toMatchObject({ kind: 'record', setAside: 0, complete: true });
  return parsed.kind === 'record' ? parsed.events : [];
}

test.describe('a record saved in version 1', () => {
  const text =
    '首问的人先登记，“十日办结”从材料收齐算起。\nWe count from the day the papers are complete. 🙂';
  const states: [item: string, itemVersion: number, state: QuestionState][] = [
    [
      'iron-triangle.longest-side',
      1,
      {
        response: 'b',
        grade: { correct: true, earned: 1, total: 1, marks: { b: true } },
        attempts: 2,
        firstRight: false,
      },
    ],
    [
      'iron-triangle.what-counts',
      1,
      {
        response: ['a', 'b', 'c'],
        grade: { correct: false, earned: 3, total: 4, marks: { a: true, b: false, c: true, d: true } },
        attempts: 1,
        firstRight: false,
      },
    ],
    [
      'iron-triangle.longer-is-better',
      1,
      {
        response: { answer: false, reason: 'past-right-angle' },
        grade: {
          correct: true,
          earned: 2,
          total: 2,
          marks: { verdict: true, 'reason:past-right-angle': true },
        },
        attempts: 2,
        firstRight: false,
      },
    ],
    [
      'iron-triangle.sides-match',
      1,
      {
        response: { process: 'how-it-runs', skill: 'drive', willingness: 'craft' },
        grade: null,
        attempts: 1,
        firstRight: false,
      },
    ],
    [
      'time-limit.steps',
      1,
      {
        response: ['accept', 'assign', 'check', 'report'],
        grade: {
          correct: true,
          earned: 4,
          total: 4,
          marks: { accept: true, assign: true, check: true, report: true },
        },
        attempts: 1,
        firstRight: true,
      },
    ],
    [
      'time-limit.my-window',
      1,
      {
        response: { text, ticked: ['names-the-side', 'names-the-cost'] },
        grade: {
          correct: true,
          earned: 2,
          total: 2,
          marks: { 'names-the-side': true, 'names-the-cost': true },
        },
        attempts: 1,
        firstRight: false,
      },
    ],
    ['time-limit.ten-days', 2, { response: undefined, grade: null, attempts: 0, firstRight: null }],
  ];
  for (const [item, itemVersion, state] of states)
    test(`says of ${item} what it said then`, () =>
      expect(foldQuestion(groupByItem(eventsOf('record-v1.json')).get(item)!, itemVersion)).toEqual(state));

  test('is still the one that was written then', () =>
    expect(JSON.parse(textOf('record-v1.json'))).toMatchObject({ version: 1, crc: 1361280868 }));
  test('holds every event, in order, kinds that nobody knows included', () => {
    const events = eventsOf('record-v1.json');
    expect(events.map(({ lc }) => lc)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
    ]);
    expect(events.map(({ kind }) => kind)).toContain('confidence');
  });
  test('says how far the learner was', () => {
    const byItem = groupByItem(eventsOf('record-v1.json'));
    const questions = (...items: string[]) => items.map((item) => ({ item, version: 1 }));
    expect(
      foldModule(
        {
          id: 'iron-triangle',
          sections: ['claim', 'sides', 'limits'],
          questions: questions(
            'iron-triangle.longest-side',
            'iron-triangle.what-counts',
            'iron-triangle.longer-is-better',
            'iron-triangle.sides-match',
            'iron-triangle.not-asked-yet',
          ),
        },
        byItem,
      ),
    ).toEqual({
      sectionsRead: 2,
      sections: 3,
      answered: 4,
      right: 2,
      firstRight: 0,
      questions: 5,
      lastAtMillis: Date.UTC(2026, 8, 2, 0, 3, 30),
    });
    expect(
      foldModule(
        {
          id: 'time-limit',
          sections: ['why'],
          questions: questions('time-limit.steps', 'time-limit.my-window'),
        },
        byItem,
      ),
    ).toMatchObject({ sectionsRead: 1, answered: 2, right: 2, firstRight: 1 });
  });
  test('says where the learner was', () =>
    expect(lastRead(eventsOf('record-v1.json'))).toEqual({ module: 'iron-triangle', section: 'limits' }));
});

test.describe('reviews, quizzes, a plan and a self-check saved in version 1', () => {
  const events = eventsOf('record-v1-reviews.json');
  const byItem = groupByItem(events);
  const answers = (item: string) => answersOf(byItem.get(item) ?? [], 1);
  const now = { millis: Date.UTC(2026, 8, 20), zoneMinutes: 480 };

  test('say what was right, how sure the learner was, and when it comes back', () => {
    expect(answers('iron-triangle.longest-side')).toEqual([
      { atMillis: Date.UTC(2026, 8, 1), right: false, confidence: 'sure' },
      { atMillis: Date.UTC(2026, 8, 8), right: true, confidence: null },
    ]);
    expect(answers('iron-triangle.what-counts')).toMatchObject([{ right: true, confidence: 'guess' }]);
    expect(answers('iron-triangle.plant#why')).toMatchObject([{ right: true, confidence: 'fairly' }]);
    expect(planOf(events)).toEqual({ intervals: [3, 10, 30], perDay: 20 });
    expect(scheduleOf(answers('iron-triangle.longest-side'), planOf(events), now)?.stage).toBe(1);
  });
  test('leave what was answered on the module’s page as it was', () =>
    expect(foldQuestion(byItem.get('iron-triangle.longest-side')!, 1)).toMatchObject({
      response: 'a',
      attempts: 1,
      firstRight: false,
    }));
  test('give the answers about one’s own office', () =>
    expect(checksIn(events)).toEqual([
      { atMillis: Date.UTC(2026, 8, 11), answers: { handoffs: 2, relearn: 0, waits: 3 } },
    ]));
});

test.describe('reviews in other words saved in version 1', () => {
  const events = eventsOf('record-v1-twins.json');
  const answers = answersOf(events, 1);

  test('are answers to the item they reworded, a withdrawn twin included', () =>
    expect(answers.map(({ right, confidence }) => [right, confidence])).toEqual([
      [false, 'sure'],
      [true, 'fairly'],
      [true, null],
      [false, null],
    ]));
  test('count for when it comes back, and leave the module’s page as it was', () => {
    const now = { millis: Date.UTC(2026, 11, 31), zoneMinutes: 480 };
    expect(scheduleOf(answers.slice(0, 3), planOf(events), now)?.stage).toBe(2);
    expect(scheduleOf(answers, planOf(events), now)?.stage).toBe(0);
    expect(foldQuestion(events, 1)).toMatchObject({ response: 'a', attempts: 1, firstRight: false });
  });
  test('say whose turn it is', () => {
    const facts = { item: 'iron-triangle.longest-side', version: 1, outcome: 'measure', number: 1 };
    const twins = ['iron-triangle.longest-side-twin'];
    expect(nextWording(events, { ...facts, twins })).toBe(twins[0]);
    expect(nextWording(events.slice(0, 2), { ...facts, twins })).toBeUndefined();
    expect(nextWording(events, facts)).toBeUndefined();
  });
});

test('a journal written in version 1 still gives back every event', () => {
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/payloads/journal-v1.bin'));
  const { entries, damaged } = decodeJournal(bytes);
  expect(entries.map(({ event }) => event)).toEqual(eventsOf('record-v1.json'));
  expect(damaged).toBe(0);
});

test('a backup code given out in version 1 still gives back what it carried', () => {
  const opened = openCode(textOf('backup-code-v1.txt'));
  expect(opened.kind).toBe('body');
  const packed = Buffer.from(opened.kind === 'body' ? opened.body : '', 'base64url');
  const events = unpackEvents(inflateRawSync(packed).toString());
  expect(events).toEqual(essentialEvents(eventsOf('record-v1.json')));
  expect(events).toHaveLength(16);
});

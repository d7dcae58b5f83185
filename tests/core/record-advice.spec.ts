import { expect, test } from '@playwright/test';
import { adviseExport, shouldRemind, type ExportAdvice } from '../../src/core/record/export-advice.ts';
import { MORNING } from './events.ts';

const DAY = 86_400_000;
const last = (daysAgo: number, events: number) => ({ atMillis: MORNING - daysAgo * DAY, events });

test.describe('whether to export now', () => {
  const cases: [outcome: string, advice: ExportAdvice, wanted: ExportAdvice][] = [
    ['nothing to do without a record', adviseExport(0, last(30, 5), MORNING), { kind: 'nothing-to-export' }],
    ['no hurry at the beginning', adviseExport(99, null, MORNING), { kind: 'never-yet' }],
    [
      'due when much has gathered and no file exists',
      adviseExport(100, null, MORNING),
      { kind: 'never-and-due' },
    ],
    [
      'no hurry when nothing has come since',
      adviseExport(9, last(30, 9), MORNING),
      { kind: 'recent', days: 30, since: 0 },
    ],
    [
      'no hurry within five days',
      adviseExport(12, last(4.9, 9), MORNING),
      { kind: 'recent', days: 4, since: 3 },
    ],
    [
      'due before Safari’s seven days are over',
      adviseExport(10, last(5, 9), MORNING),
      { kind: 'due', days: 5, since: 1 },
    ],
    [
      'due when much has come, however recently',
      adviseExport(120, last(0, 20), MORNING),
      { kind: 'due', days: 0, since: 100 },
    ],
    [
      'today, when the clock was moved back',
      adviseExport(10, last(-40, 9), MORNING),
      { kind: 'recent', days: 0, since: 1 },
    ],
  ];
  for (const [outcome, advice, wanted] of cases) test(outcome, () => expect(advice).toEqual(wanted));
});

test.describe('whether to remind a reader elsewhere', () => {
  const remind = (events: number, lastFile: ReturnType<typeof last> | null, more = {}) =>
    shouldRemind(adviseExport(events, lastFile, MORNING), {
      events,
      isPromised: false,
      putOffMillis: null,
      nowMillis: MORNING,
      ...more,
    });
  const cases: [outcome: string, reminds: boolean, wanted: boolean][] = [
    ['not without a record', remind(0, null), false],
    ['not for a few entries', remind(29, null), false],
    ['the same evening, when a module’s work has no file', remind(30, null), true],
    ['not on the day of an export', remind(80, last(0.5, 40)), false],
    ['when as much has come since the last file', remind(80, last(1, 50)), true],
    ['not when little has come since', remind(60, last(40, 50)), false],
    ['not within five days of being put off', remind(90, null, { putOffMillis: MORNING - 4.9 * DAY }), false],
    ['again afterwards', remind(90, null, { putOffMillis: MORNING - 5 * DAY }), true],
    ['when the clock was moved back since', remind(90, null, { putOffMillis: MORNING + DAY }), true],
    ['not soon where the browser has promised', remind(99, null, { isPromised: true }), false],
    ['for much work even there', remind(100, null, { isPromised: true }), true],
    ['there after a month only', remind(200, last(29, 50), { isPromised: true }), false],
  ];
  for (const [outcome, reminds, wanted] of cases) test(outcome, () => expect(reminds).toBe(wanted));
});

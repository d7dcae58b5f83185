import { expect, test } from '@playwright/test';
import { adviseExport, type ExportAdvice } from '../../src/core/record/export-advice.ts';
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

import { expect, test } from '@playwright/test';
import { clockAfter, timetable } from '../../src/core/curriculum/timetable.ts';

test('steps follow one another, and each sitting begins again at nought', () => {
  const { slots, misfit } = timetable([30, 20], [10, 20, 20]);
  expect(slots).toEqual([
    { sitting: 0, from: 0, to: 10 },
    { sitting: 0, from: 10, to: 30 },
    { sitting: 1, from: 0, to: 20 },
  ]);
  expect(misfit).toBeNull();
});

test('the first sitting that is not filled exactly is told', () => {
  expect(timetable([30], [10, 10]).misfit).toEqual({ sitting: 0, step: 1, planned: 30, filled: 20 });
  expect(timetable([15, 15], [10, 20]).misfit).toEqual({ sitting: 0, step: 1, planned: 15, filled: 30 });
  expect(timetable([10], [10, 5]).misfit).toEqual({ sitting: 1, step: 1, planned: 0, filled: 5 });
  expect(timetable([10, 10], [10]).misfit).toEqual({ sitting: 1, step: 0, planned: 10, filled: 0 });
});

test('minutes become times on a clock, past midnight too', () => {
  expect(clockAfter('19:30', 0)).toBe('19:30');
  expect(clockAfter('19:30', 45)).toBe('20:15');
  expect(clockAfter('23:50', 15)).toBe('00:05');
});

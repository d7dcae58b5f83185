import { expect, test } from '@playwright/test';
import { countByDay, toCalendar } from '../../src/core/review/calendar.ts';
import { DAY_MILLIS, dayOf, isoDay } from '../../src/core/calendar/day.ts';
import { MORNING } from './events.ts';
import { parseCalendar } from './parse-calendar.ts';

const now = { millis: MORNING, zoneMinutes: 480 };
const TODAY = dayOf(MORNING, 480);
const coming = (item: string, day: number) => ({ item, day: TODAY + day, stage: 0, urgent: false });
const words = {
  summary: (count: number) => `复习：${count} 题`,
  description: `执行力学习手册里有题到期，大约要一刻钟；一行比七十五个八位组长得多的中文，要折开，但不能把一个字劈成两半。\nA, b; c\\d`,
  url: 'https://example.org/zh/review/',
};
const text = toCalendar([coming('a.1', -3), coming('b.1', 0), coming('c.1', 7)], words, now);

test('a calendar has one entry a day, and today holds what is overdue', () => {
  const events = parseCalendar(text);
  expect(events.map((event) => [event['DTSTART'], event['SUMMARY']])).toEqual([
    ['20260901T010000Z', '复习：2 题'],
    ['20260908T010000Z', '复习：1 题'],
  ]);
  expect(countByDay([coming('a.1', -3), coming('b.1', 0)], now)).toEqual([[TODAY, 2]]);
});

test('its text comes back as it went in, whatever marks it has', () =>
  expect(parseCalendar(text)[0]!['DESCRIPTION']).toBe(words.description));

test('no line is longer than 75 octets, and every line ends as the standard asks', () => {
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  expect(text).not.toContain('\uFFFD');
});

test('a day has the same name in every file, so that a later one replaces it', () => {
  const later = toCalendar([coming('z.1', 7)], words, { ...now, millis: now.millis + DAY_MILLIS });
  expect(parseCalendar(later)[0]!['UID']).toBe(parseCalendar(text)[1]!['UID']);
  expect(parseCalendar(later)[0]!['DTSTAMP']).not.toBe(parseCalendar(text)[1]!['DTSTAMP']);
  expect(new Set(parseCalendar(text).map((event) => event['UID'])).size).toBe(2);
});

test('a day is the reader’s own, east and west of Greenwich', () => {
  expect(isoDay(dayOf(Date.UTC(2026, 8, 1, 23), 480))).toBe('2026-09-02');
  expect(isoDay(dayOf(Date.UTC(2026, 8, 1, 1), -300))).toBe('2026-08-31');
});

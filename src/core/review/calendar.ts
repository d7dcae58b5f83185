import { DAY_MILLIS, hourOfDay, today, type Now } from './day.ts';
import type { Coming } from './queue.ts';

/** Hour of the day at which the calendar reminds. */
const HOUR = 9;
const LINE_OCTETS = 75;

/** What the calendar says; `summary` is told how many questions a day has. */
export type CalendarWords = {
  readonly summary: (count: number) => string;
  readonly description: string;
  /** Address of the review page. */
  readonly url: string;
};

/**
 * The coming days of review as a calendar file (RFC 5545): one entry a day, in UTC, lines folded at 75 octets. An entry
 * is known by its day, so that importing a later file replaces it. What is overdue stands on today.
 */
export function toCalendar(coming: readonly Coming[], words: CalendarWords, now: Now): string {
  const entries = countByDay(coming, now).flatMap(([day, count]) => [
    'BEGIN:VEVENT',
    `UID:review-${isoDay(day)}@execution-power-handbook`,
    `DTSTAMP:${utc(now.millis)}`,
    `DTSTART:${utc(hourOfDay(day, HOUR, now.zoneMinutes))}`,
    'DURATION:PT15M',
    `SUMMARY:${escapeText(words.summary(count))}`,
    `DESCRIPTION:${escapeText(words.description)}`,
    `URL:${words.url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Execution Power Handbook//Review//EN',
    'CALSCALE:GREGORIAN',
    ...entries,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** How many questions each coming day has, in order; what is overdue stands on today. */
export function countByDay(coming: readonly Coming[], now: Now): [day: number, count: number][] {
  const counts = new Map<number, number>();
  for (const { day } of coming) {
    const shown = Math.max(day, today(now));
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  return [...counts].toSorted(([a], [b]) => a - b);
}

/** A day of the reader as text: `2026-12-03`. */
export const isoDay = (day: number): string => new Date(day * DAY_MILLIS).toISOString().slice(0, 10);

/** A moment in UTC: `20261203T010000Z`. */
const utc = (millis: number): string => new Date(millis).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** RFC 5545 §3.3.11. */
const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** RFC 5545 §3.1: no line is longer than 75 octets; continuations begin with a space. Characters stay whole. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

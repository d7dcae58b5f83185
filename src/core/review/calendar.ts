import { hourOfDay, isoDay, today, type Now } from '../calendar/day.ts';
import { toIcs } from '../calendar/ics.ts';
import type { Coming } from './queue.ts';

/** Hour of the day at which the calendar reminds, and minutes set aside. */
const HOUR = 9;
const MINUTES = 15;

/** What the calendar says; `summary` is told how many questions a day has. */
export type CalendarWords = {
  readonly summary: (count: number) => string;
  readonly description: string;
  /** Address of the review page. */
  readonly url: string;
};

/**
 * The coming days of review as a calendar file: one entry a day. An entry is known by its day, so that importing a later
 * file replaces it. What is overdue stands on today.
 */
export const toCalendar = (
  coming: readonly Coming[],
  { summary, description, url }: CalendarWords,
  now: Now,
): string =>
  toIcs(
    countByDay(coming, now).map(([day, count]) => ({
      uid: `review-${isoDay(day)}`,
      summary: summary(count),
      description,
      url,
      when: { startMillis: hourOfDay(day, HOUR, now.zoneMinutes), minutes: MINUTES },
    })),
    'Review',
    now.millis,
  );

/** How many questions each coming day has, in order; what is overdue stands on today. */
export function countByDay(coming: readonly Coming[], now: Now): [day: number, count: number][] {
  const counts = new Map<number, number>();
  for (const { day } of coming) {
    const shown = Math.max(day, today(now));
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  return [...counts].toSorted(([a], [b]) => a - b);
}

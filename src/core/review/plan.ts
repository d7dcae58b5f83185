import { compareEvents, type RecordEvent } from '../record/event.ts';

/** When questions come back, and how many a day at most. */
export type Plan = {
  /** Days from an answer to the next asking, stage by stage. */
  readonly intervals: readonly number[];
  readonly perDay: number;
};

/**
 * What holds unless the learner says otherwise. Working adults who met questions again over weeks kept 15 points more,
 * against 3 for those who studied once (Kerfoot 2010, J Am Coll Surg); readers of prose lose only about 7 points
 * from one week to two months (Quantum Country, notes of 2020), so the first return may wait a week. The three
 * lengths themselves are ours: about three times the one before.
 */
export const PLAN: Plan = { intervals: [7, 21, 56], perDay: 15 };

/** The item under which events about the plan are kept. */
export const PLAN_ITEM = 'review';
export const PLAN_KIND = 'planned';
export const LONGEST_INTERVAL = 365;
export const MOST_PER_DAY = 100;

const isWhole = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;

/** The plan in something written down, or `null` when it is none: three growing intervals and a daily limit. */
export function parsePlan(data: Readonly<Record<string, unknown>>): Plan | null {
  const { intervals, perDay } = data;
  if (!Array.isArray(intervals) || intervals.length !== PLAN.intervals.length) return null;
  const grows = intervals.every((days, at) => at === 0 || days > intervals[at - 1]);
  if (!grows || !intervals.every((days) => isWhole(days, LONGEST_INTERVAL))) return null;
  return isWhole(perDay, MOST_PER_DAY) ? { intervals, perDay } : null;
}

/** The plan a record asks for last. */
export function planOf(events: readonly RecordEvent[]): Plan {
  const plans = events
    .filter((event) => event.kind === PLAN_KIND)
    .toSorted(compareEvents)
    .flatMap((event) => parsePlan(event.data) ?? []);
  return plans.at(-1) ?? PLAN;
}

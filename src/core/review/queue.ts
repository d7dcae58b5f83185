import { groupByItem } from '../record/fold-study.ts';
import type { RecordEvent } from '../record/event.ts';
import { answersOf } from './answers.ts';
import { isConfidentlyWrong } from './calibration.ts';
import { dayOf, today, type Now } from '../calendar/day.ts';
import { moduleOf, type KnownQuestion } from './known.ts';
import { mixModules } from './mix-modules.ts';
import type { Plan } from './plan.ts';
import { scheduleOf, type Due } from './schedule.ts';

/** A question that comes back; `urgent` when it was last answered wrongly by someone who was sure. */
export type Coming = Due & { readonly item: string; readonly urgent: boolean };

/** Everything that comes back, today or later, in the order of its days. */
export function comingUp(
  events: readonly RecordEvent[],
  known: readonly KnownQuestion[],
  plan: Plan,
  now: Now,
): Coming[] {
  const byItem = groupByItem(events);
  return known
    .flatMap(({ item, version }): Coming[] => {
      const answers = answersOf(byItem.get(item) ?? [], version);
      const due = scheduleOf(answers, plan, now);
      return due ? [{ ...due, item, urgent: isConfidentlyWrong(answers) }] : [];
    })
    .toSorted((a, b) => a.day - b.day);
}

/** How many questions have been reviewed on the reader's day. */
export function reviewedToday(events: readonly RecordEvent[], now: Now): number {
  const done = events.filter(
    ({ kind, t }) => kind === 'reviewed' && dayOf(t, now.zoneMinutes) === today(now),
  );
  return new Set(done.map(({ item }) => item)).size;
}

/** How many of those coming back are due. */
export const countDue = (coming: readonly Coming[], now: Now): number =>
  coming.filter(({ day }) => day <= today(now)).length;

/** Of each module that has any: questions that are due, and those last answered wrongly by someone who was sure. */
export function countByModule(
  coming: readonly Coming[],
  now: Now,
): Map<string, { due: number; sure: number }> {
  const counts = new Map<string, { due: number; sure: number }>();
  for (const { item, day, urgent } of coming) {
    const { due, sure } = counts.get(moduleOf(item)) ?? { due: 0, sure: 0 };
    counts.set(moduleOf(item), { due: due + Number(day <= today(now)), sure: sure + Number(urgent) });
  }
  return counts;
}

/**
 * Today's review: what was confidently wrong first, then the longest overdue, as many as the plan allows after what
 * has been `done` today; then mixed, so that neighbours come from different modules where that can be.
 */
export function reviewQueue(coming: readonly Coming[], plan: Plan, now: Now, done: number): string[] {
  const due = coming
    .filter(({ day }) => day <= today(now))
    .toSorted((a, b) => Number(b.urgent) - Number(a.urgent) || a.day - b.day)
    .slice(0, Math.max(0, plan.perDay - done));
  return mixModules(due.map(({ item }) => item));
}

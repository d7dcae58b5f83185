import type { Answer } from './answers.ts';
import { dayOf, today, type Now } from '../calendar/day.ts';
import type { Plan } from './plan.ts';

/** When a question comes back: how many returns it has passed, and the day it is due (see `dayOf`). */
export type Due = { readonly stage: number; readonly day: number };

/**
 * When a question is due, folded from its answers in order; `null` while it need not come back.
 *
 * - A wrong answer, or a right guess, brings it back after the first interval, at whatever stage it was.
 * - A first answer that is right but only fairly sure brings it back after the second.
 * - A right answer on or after its day moves it on by one interval; after the last it has stuck, and leaves.
 * - A right answer before its day changes nothing: trying again right after the explanation is no proof of memory.
 *
 * A day that lies ahead of `now` counts as today, so that a clock once set wrong cannot put a question off for years.
 * This is the one function to replace for another scheduler.
 */
export function scheduleOf(answers: readonly Answer[], { intervals }: Plan, now: Now): Due | null {
  const last = intervals.length - 1;
  const dueAt = (stage: number, day: number): Due => ({ stage, day: day + intervals[stage]! });
  let due: Due | null = null;
  for (const { atMillis, right, confidence } of answers) {
    const day = Math.min(dayOf(atMillis, now.zoneMinutes), today(now));
    if (!right || confidence === 'guess') due = dueAt(0, day);
    else if (due === null) due = confidence === 'fairly' ? dueAt(Math.min(1, last), day) : null;
    else if (day >= due.day) due = due.stage < last ? dueAt(due.stage + 1, day) : null;
  }
  return due;
}

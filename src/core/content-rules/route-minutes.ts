import { timetable } from '../curriculum/timetable.ts';
import { entriesOf } from './content-model.ts';
import { defineRule } from './rule.ts';

type Timed = { readonly minutes?: unknown };

/** The minutes of every list entry; `null` when one has none, which its schema reports. */
function minutesOf(list: unknown): number[] | null {
  const minutes = Array.isArray(list) ? list.map((one: Timed | null) => one?.minutes) : [];
  return minutes.length > 0 && minutes.every((one) => typeof one === 'number') ? minutes : null;
}

/** The steps of a study plan fill each of its sittings, to the minute. */
export const routeMinutes = defineRule(['route-minutes'], function* (content) {
  for (const { data, file, lineOf } of entriesOf(content, 'routes')) {
    const route = data as { sittings?: unknown; steps?: unknown } | undefined;
    const [sittings, steps] = [minutesOf(route?.sittings), minutesOf(route?.steps)];
    const misfit = sittings && steps && timetable(sittings, steps).misfit;
    if (!misfit) continue;
    const { sitting, step, planned, filled } = misfit;
    yield {
      code: 'route-minutes',
      file,
      line: lineOf(['steps', step, 'minutes']),
      params: { sitting: sitting + 1, planned, filled },
    };
  }
});

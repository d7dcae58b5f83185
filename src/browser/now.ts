import type { Now } from '../core/calendar/day.ts';

/** The moment and the time zone of this device. */
export function readNow(): Now {
  const date = new Date();
  return { millis: date.getTime(), zoneMinutes: -date.getTimezoneOffset() };
}

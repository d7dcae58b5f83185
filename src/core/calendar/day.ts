export const DAY_MILLIS = 86_400_000;
const MINUTE_MILLIS = 60_000;

/** Where a reader is in time. */
export type Now = {
  /** Milliseconds since 1970. */
  readonly millis: number;
  /** Minutes by which the reader's clock is ahead of UTC: 480 in Beijing. */
  readonly zoneMinutes: number;
};

/** The day, counted from 1 January 1970 where the reader is: what is answered in the evening is due on a day, not at an hour. */
export const dayOf = (millis: number, zoneMinutes: number): number =>
  Math.floor((millis + zoneMinutes * MINUTE_MILLIS) / DAY_MILLIS);

/** The moment, in milliseconds since 1970, at which the reader's clock shows an hour of a day. */
export const hourOfDay = (day: number, hour: number, zoneMinutes: number): number =>
  day * DAY_MILLIS + hour * 3_600_000 - zoneMinutes * MINUTE_MILLIS;

/** The reader's day. */
export const today = ({ millis, zoneMinutes }: Now): number => dayOf(millis, zoneMinutes);

/** A day of the reader as text: `2026-12-03`. */
export const isoDay = (day: number): string => new Date(day * DAY_MILLIS).toISOString().slice(0, 10);

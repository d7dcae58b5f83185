const DAY_MILLIS = 86_400_000;
/** Safari clears what a site stored after seven days without a visit (WebKit, "Full Third-Party Cookie Blocking"). */
const ADVISE_AFTER_DAYS = 5;
/** Losing this many entries would hurt, however recent the last file is. */
const ADVISE_AFTER_EVENTS = 100;

/** The last export as the device remembers it: when, and how many events it held. */
export type LastExport = { readonly atMillis: number; readonly events: number };

/** Whether the reader should be asked to export, and why. `days` is whole days since the last file. */
export type ExportAdvice =
  | { readonly kind: 'nothing-to-export' | 'never-yet' | 'never-and-due' }
  | { readonly kind: 'recent' | 'due'; readonly days: number; readonly since: number };

/** Advises by how long ago the last file was and how much has come since; a clock moved back counts as today. */
export function adviseExport(events: number, last: LastExport | null, nowMillis: number): ExportAdvice {
  if (events === 0) return { kind: 'nothing-to-export' };
  if (!last) return { kind: events < ADVISE_AFTER_EVENTS ? 'never-yet' : 'never-and-due' };
  const days = Math.max(0, Math.floor((nowMillis - last.atMillis) / DAY_MILLIS));
  const since = Math.max(0, events - last.events);
  const isDue = since >= ADVISE_AFTER_EVENTS || (since > 0 && days >= ADVISE_AFTER_DAYS);
  return { kind: isDue ? 'due' : 'recent', days, since };
}

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

/** So many entries are about an evening's module: its sections, and its questions with what was tried before. */
const REMIND_AFTER_EVENTS = 30;
/** Whoever put the reminder off is left alone for so long. */
const QUIET_DAYS = 5;
/** Where the browser has promised to keep the site's data, only a lost device or a cleared browser is feared. */
const PROMISED = { events: 100, days: 30 };

/** What a reminder depends on besides the advice itself. */
export type Reminding = {
  readonly events: number;
  /** Whether the browser has promised not to clear the site by itself. */
  readonly isPromised: boolean;
  /** When the reader last put the reminder off. */
  readonly putOffMillis: number | null;
  readonly nowMillis: number;
};

/**
 * Whether readers who never open their record are told to export it, on the pages they do open. Seven idle days begin
 * when they leave, so it is the amount of work that counts and not how old it is.
 */
export function shouldRemind(
  advice: ExportAdvice,
  { events, isPromised, putOffMillis, nowMillis }: Reminding,
): boolean {
  const quiet = putOffMillis !== null && nowMillis - putOffMillis < QUIET_DAYS * DAY_MILLIS;
  if (quiet && nowMillis >= putOffMillis) return false;
  const [since, days] = 'since' in advice ? [advice.since, advice.days] : [events, Infinity];
  if (isPromised) return since >= PROMISED.events && days >= PROMISED.days;
  return since >= REMIND_AFTER_EVENTS && days >= 1;
}

import {
  adviseExport,
  shouldRemind,
  type ExportAdvice,
  type LastExport,
} from '../core/record/export-advice.ts';
import { isPersistent } from './persistence.ts';
import { readSmall, writeSmall } from './small-store.ts';

/** Remembers that a file with so many events has just been written. */
export const noteExport = (events: number): boolean =>
  writeSmall('exported', JSON.stringify({ atMillis: Date.now(), events }));

/** Whether a record of so many events should be exported now. */
export function exportAdvice(events: number): ExportAdvice {
  let last: LastExport | null = null;
  try {
    last = JSON.parse(readSmall('exported') ?? 'null');
  } catch {
    // A note that cannot be read is no note.
  }
  return adviseExport(events, last, Date.now());
}

/** What to remind the reader of, having so many events; `null` when there is no need. */
export async function reminder(events: number): Promise<ExportAdvice | null> {
  const putOff = readSmall('put-off');
  const putOffMillis = putOff === null ? null : Number(putOff);
  const isPromised = (await isPersistent()) === true;
  const advice = exportAdvice(events);
  return shouldRemind(advice, { events, isPromised, putOffMillis, nowMillis: Date.now() }) ? advice : null;
}

/** The reader wants to be left alone for some days. */
export const putOffReminder = (): boolean => writeSmall('put-off', String(Date.now()));

import { adviseExport, type ExportAdvice, type LastExport } from '../core/record/export-advice.ts';
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

import { toRecordFile } from '../core/record/record-file.ts';
import { noteExport } from './last-export.ts';
import { readAll } from './record-store.ts';
import { saveFile } from './save-file.ts';

/** Hands the whole record to the reader as a file and remembers when; resolves to how many events it holds. */
export async function exportRecord(): Promise<number> {
  const { events } = await readAll();
  const now = new Date().toISOString();
  saveFile(`handbook-record-${now.slice(0, 10)}.json`, toRecordFile(events, now));
  noteExport(events.length);
  return events.length;
}

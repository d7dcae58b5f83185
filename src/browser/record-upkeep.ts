import type { RecordEvent } from '../core/record/event.ts';
import { missingOf, newEvents } from '../core/record/merge.ts';
import { toRecordFile } from '../core/record/record-file.ts';
import { clearSmall } from './clear-small.ts';
import { addEvents, levelCopies } from './record-copies.ts';
import { reading } from './record-database.ts';
import { appendToJournal, emptyJournal, readJournal, removeFromJournal } from './record-journal.ts';
import { allWritten, forgetDevice, isNewer, openRecord, readAll, unstored } from './record-store.ts';
import { readSmall, writeSmall } from './small-store.ts';

/** What happened to the record since the reader was last told. */
export type Health = {
  /** Events that the database had lost and the journal gave back; told once. */
  readonly restored: number;
  /** Events of this device that neither copy holds. */
  readonly missing: number;
  /** Events that only the database could take when they were written; told once, when the journal has them too. */
  readonly single: number;
  /** What cannot be had just now: every store, the database, or the journal. */
  readonly problem: 'denied' | 'newer-store' | 'journal-only' | 'database-only' | null;
};

/** Levels the copies, and says what has been lost and what came back. */
export async function checkRecord(): Promise<Health> {
  const open = await openRecord();
  if (open) await levelCopies(open).catch(() => {});
  const journal = await readJournal();
  const restored = takeCount('restored');
  const single = journal ? takeCount('single') : 0;
  const { events } = await readAll();
  const missing = missingOf(readSmall('device') ?? '', Number(readSmall('witness') ?? 0), events);
  const isBoth = open !== null && journal !== null;
  const without = isNewer ? 'newer-store' : journal ? 'journal-only' : 'denied';
  return { restored, single, missing, problem: isBoth ? null : open ? 'database-only' : without };
}

/** A count that is told once. */
function takeCount(key: string): number {
  const count = Number(readSmall(key) ?? 0);
  writeSmall(key, null);
  return count;
}

/**
 * Adds the events of another record that this one lacks, and resolves to how many were added. What the record
 * was before is kept as a file beside it until the next import; where only the journal can be written there is none.
 * Rejects, having changed nothing, when it cannot.
 */
export async function merge(incoming: readonly RecordEvent[]): Promise<number> {
  const open = await openRecord();
  const { events } = await readAll();
  const added = newEvents(events, incoming);
  if (added.length === 0) return 0;
  if (!open) {
    if (!(await appendToJournal(added))) throw new Error('no store takes it');
    writeSmall('behind', '1');
    return added.length;
  }
  await addEvents(open, added, {
    backup: toRecordFile(events, new Date().toISOString()),
    imported: JSON.stringify(added.map((event) => event.id)),
  });
  await levelCopies(open).catch(() => {});
  return added.length;
}

const fact = async (key: string): Promise<string | undefined> => {
  const open = await openRecord();
  return open ? reading(open, 'facts').get(key) : undefined;
};

/** The record as it was before the last import, as a file; `null` when nothing has been imported. */
export const readBackup = async (): Promise<string | null> =>
  (await fact('backup').catch(() => null)) ?? null;

/** Takes out what the last import added, and nothing that was written since; resolves to how many events. */
export async function undoMerge(): Promise<number> {
  const open = await openRecord();
  const ids: string[] = JSON.parse((await fact('imported')) ?? '[]');
  if (!open || ids.length === 0) return 0;
  // Until both have let go the copies differ, and whoever opens them next must level them.
  writeSmall('behind', '1');
  await removeFromJournal(new Set(ids));
  const write = open.transaction(['events', 'facts'], 'readwrite', { durability: 'strict' });
  write.done.catch(() => {});
  for (const id of ids) await write.objectStore('events').delete(id);
  for (const key of ['backup', 'imported']) await write.objectStore('facts').delete(key);
  await write.done;
  writeSmall('behind', null);
  return ids.length;
}

/** Removes everything this handbook has stored on this device. Rejects when something is left. */
export async function clearRecord(): Promise<void> {
  await allWritten();
  const open = await openRecord();
  writeSmall('behind', '1');
  await emptyJournal();
  if (open) {
    const write = open.transaction(['events', 'facts'], 'readwrite');
    write.done.catch(() => {});
    await write.objectStore('events').clear();
    await write.objectStore('facts').clear();
    await write.done;
  }
  unstored.length = 0;
  forgetDevice();
  clearSmall();
}

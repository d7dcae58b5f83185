import type { RecordEvent } from '../core/record/event.ts';
import { missingOf, newEvents } from '../core/record/merge.ts';
import { toRecordFile } from '../core/record/record-file.ts';
import { clearSmall } from './clear-small.ts';
import { addEvents, levelCopies } from './record-copies.ts';
import { emptyJournal, removeFromJournal } from './record-journal.ts';
import { allWritten, forgetDevice, isNewer, openRecord, readAll, unstored } from './record-store.ts';
import { readSmall, writeSmall } from './small-store.ts';

/** What happened to the record since the reader was last told. */
export type Health = {
  /** Events that the database had lost and the journal gave back; told once. */
  readonly restored: number;
  /** Events of this device that neither copy holds. */
  readonly missing: number;
  /** Why the database cannot be had just now. */
  readonly problem: 'denied' | 'newer-store' | null;
};

/** Levels the copies, and says what has been lost and what came back. */
export async function checkRecord(): Promise<Health> {
  const open = await openRecord();
  if (open) await levelCopies(open).catch(() => {});
  const restored = Number(readSmall('restored') ?? 0);
  writeSmall('restored', null);
  const { events } = await readAll();
  return {
    restored,
    missing: missingOf(readSmall('device') ?? '', Number(readSmall('witness') ?? 0), events),
    problem: open ? null : isNewer ? 'newer-store' : 'denied',
  };
}

/**
 * Adds the events of another record that this one lacks, and resolves to how many were added. What the record
 * was before is kept as a file beside it until the next import. Rejects, having changed nothing, when it cannot.
 */
export async function merge(incoming: readonly RecordEvent[]): Promise<number> {
  const open = await openRecord();
  const { events } = await readAll();
  const added = newEvents(events, incoming);
  if (!open) {
    unstored.push(...added);
    return added.length;
  }
  if (added.length === 0) return 0;
  await addEvents(open, added, {
    backup: toRecordFile(events, new Date().toISOString()),
    imported: JSON.stringify(added.map((event) => event.id)),
  });
  await levelCopies(open).catch(() => {});
  return added.length;
}

/** The record as it was before the last import, as a file; `null` when nothing has been imported. */
export const readBackup = async (): Promise<string | null> =>
  (await (await openRecord())?.get('facts', 'backup').catch(() => null)) ?? null;

/** Takes out what the last import added, and nothing that was written since; resolves to how many events. */
export async function undoMerge(): Promise<number> {
  const open = await openRecord();
  const ids: string[] = JSON.parse((await open?.get('facts', 'imported')) ?? '[]');
  if (!open || ids.length === 0) return 0;
  await removeFromJournal(new Set(ids));
  const write = open.transaction(['events', 'facts'], 'readwrite', { durability: 'strict' });
  write.done.catch(() => {});
  for (const id of ids) await write.objectStore('events').delete(id);
  for (const key of ['backup', 'imported']) await write.objectStore('facts').delete(key);
  await write.done;
  return ids.length;
}

/** Removes everything this handbook has stored on this device. Rejects when something is left. */
export async function clearRecord(): Promise<void> {
  await allWritten();
  const open = await openRecord();
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

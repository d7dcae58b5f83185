import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { RecordEvent } from '../core/record/event.ts';
import { inTime } from './in-time.ts';

interface RecordDatabase extends DBSchema {
  events: { key: string; value: RecordEvent; indexes: { item: string } };
  facts: { key: string; value: string };
}

export type OpenRecord = IDBPDatabase<RecordDatabase>;

/** A store to read from. What fails is told once, by the request, and not again by its transaction. */
export function reading<Name extends 'events' | 'facts'>(database: OpenRecord, name: Name) {
  const read = database.transaction(name);
  read.done.catch(() => {});
  return read.store;
}

/**
 * The open database; `onLost` is told when another tab needs it closed or the browser ends it. One that does not answer
 * counts as denied, and is closed should it open late.
 * Async, because a browser that denies storage throws where it should reject.
 */
export async function openRecordDatabase(onLost: () => void): Promise<OpenRecord> {
  const opening = openDB<RecordDatabase>('hb-record', 1, {
    upgrade(database, _from, _to, upgrade) {
      upgrade.done.catch(() => {});
      database.createObjectStore('events', { keyPath: 'id' }).createIndex('item', 'item');
      database.createObjectStore('facts');
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  return inTime(opening, (late) => late.close());
}

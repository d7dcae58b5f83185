import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { RecordEvent } from '../core/record/event.ts';

interface RecordDatabase extends DBSchema {
  events: { key: string; value: RecordEvent; indexes: { item: string } };
  facts: { key: string; value: string };
}

export type OpenRecord = IDBPDatabase<RecordDatabase>;

/**
 * The open database; `onLost` is told when another tab needs it closed or the browser ends it.
 * Async, because a browser that denies storage throws where it should reject.
 */
export async function openRecordDatabase(onLost: () => void): Promise<OpenRecord> {
  return openDB<RecordDatabase>('hb-record', 1, {
    upgrade(database) {
      database.createObjectStore('events', { keyPath: 'id' }).createIndex('item', 'item');
      database.createObjectStore('facts');
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}

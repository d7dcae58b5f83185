import { parseEvent, type RecordEvent } from '../core/record/event.ts';
import { newEvents } from '../core/record/merge.ts';
import { appendToJournal, readJournal } from './record-journal.ts';
import { reading, type OpenRecord } from './record-database.ts';
import { readSmall, writeSmall } from './small-store.ts';

/** Events put into one transaction when a copy is rebuilt: a killed rebuild goes on where it stopped. */
const CHUNK = 500;

/** The sound events of the journal; none where it cannot be had. */
export const journalEvents = async (): Promise<RecordEvent[]> =>
  (await readJournal())?.entries.map(({ event }) => event) ?? [];

/** Writes the second copy of an event; says whether it is there, and counts those that are not under `single`. */
export async function copyEvent(event: RecordEvent): Promise<boolean> {
  const copied = await appendToJournal([event]);
  if (!copied) addSmall('single', 1);
  return copied;
}

const addSmall = (key: string, more: number): boolean =>
  writeSmall(key, String(Number(readSmall(key) ?? 0) + more));

/**
 * Brings the two copies level: each gets the sound events that only the other holds. What the database
 * gained is counted in the small store under `restored` until the reader has been told. Resolves to those of the
 * journal that the database does not take just now.
 */
export async function levelCopies(database: OpenRecord): Promise<RecordEvent[]> {
  const read = await readJournal();
  const journal = read?.entries.map(({ event }) => event) ?? [];
  const stored = (await reading(database, 'events').getAll())
    .map(parseEvent)
    .filter((event) => event !== null);
  const lost = newEvents(stored, journal);
  try {
    for (let at = 0; at < lost.length; at += CHUNK) await addEvents(database, lost.slice(at, at + CHUNK));
    if (lost.length === 0) await addEvents(database, []);
    else addSmall('restored', lost.length);
  } catch {
    return lost;
  }
  if (!read) return [];
  const uncopied = newEvents(journal, stored);
  if (uncopied.length === 0 || (await appendToJournal(uncopied)))
    for (const key of ['apart', 'behind']) writeSmall(key, null);
  return [];
}

/** Adds events in one transaction and moves the clocks past them. Rejects, having added none, when it cannot. */
export async function addEvents(
  database: OpenRecord,
  events: readonly RecordEvent[],
  notes: Readonly<Record<string, string>> = {},
): Promise<void> {
  const write = database.transaction(['events', 'facts'], 'readwrite', { durability: 'strict' });
  // A request that throws ends the transaction too; whoever awaits `done` below is told once.
  write.done.catch(() => {});
  const facts = write.objectStore('facts');
  const raise = async (key: string, reached: number) =>
    facts.put(String(Math.max(reached, Number((await facts.get(key)) ?? 0))), key);
  for (const event of events) await write.objectStore('events').put(event);
  await raise(
    'lc',
    events.reduce((top, { lc }) => Math.max(top, lc), 0),
  );
  // A record that comes home after this device's store was cleared brings its own sequence numbers back.
  const device = readSmall('device');
  const own = events.filter(({ dev }) => dev === device);
  if (own.length > 0)
    await raise(
      `seq:${device}`,
      own.reduce((top, { seq }) => Math.max(top, seq), 0),
    );
  for (const [key, note] of Object.entries(notes)) await facts.put(note, key);
  await write.done;
  // Whoever brought a record along is no new reader, though this device has written nothing yet.
  if (events.length > 0 && readSmall('witness') === null) writeSmall('witness', '0');
}

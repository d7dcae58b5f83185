import { EVENT_VERSION, parseEvent, sealEvent, type RecordEvent } from '../core/record/event.ts';
import { newEvents } from '../core/record/record-file.ts';
import { randomId } from './random-id.ts';
import { openRecordDatabase } from './record-database.ts';
import { readSmall, writeSmall } from './small-store.ts';

/** What a caller says of a new event; the store adds identity, order, time and checksum. */
export type NewEvent = Pick<RecordEvent, 'kind' | 'item' | 'itemVersion' | 'data'>;

/** Where events went: `kept` on this device, or only in `memory`, until the page is closed. */
export type Kept = 'kept' | 'memory';

type Database = Awaited<ReturnType<typeof openRecordDatabase>>;

/** Events that could not be stored in this page's lifetime; reading sees them too. */
const inMemory: RecordEvent[] = [];
let opening: Promise<Database | null> | undefined;
let device: string | undefined;
/** Writes go one after another, so that sequence numbers have no gaps and no twins. */
let queue: Promise<unknown> = Promise.resolve();

function database(): Promise<Database | null> {
  opening ??= openRecordDatabase(() => (opening = undefined)).catch(() => null);
  return opening;
}

function deviceId(): string {
  device ??= readSmall('device') ?? randomId();
  writeSmall('device', device);
  return device;
}

const sound = (events: readonly unknown[]): RecordEvent[] =>
  events.map(parseEvent).filter((event) => event !== null);

/** Every event of one item, in no particular order. Unsound ones are left where they are and not returned. */
export async function readItem(item: string): Promise<RecordEvent[]> {
  const stored = await (await database())?.getAllFromIndex('events', 'item', item).catch(() => []);
  return [...sound(stored ?? []), ...inMemory.filter((event) => event.item === item)];
}

/** The whole record; `setAside` counts entries in the store that are not sound events. */
export async function readAll(): Promise<{ events: RecordEvent[]; setAside: number }> {
  const stored = (await (await database())?.getAll('events').catch(() => [])) ?? [];
  const events = sound(stored);
  return { events: [...events, ...inMemory], setAside: stored.length - events.length };
}

/** Appends one event and resolves when it is stored, or says that it is only in memory. Never rejects. */
export function append(event: NewEvent): Promise<Kept> {
  const written = queue.then(() => appendNow(event));
  queue = written;
  return written;
}

async function appendNow({ kind, item, itemVersion, data }: NewEvent): Promise<Kept> {
  const seal = (last: { seq: number; lc: number }) =>
    sealEvent({
      v: EVENT_VERSION,
      id: randomId(),
      dev: deviceId(),
      seq: last.seq + 1,
      lc: last.lc + 1,
      t: Date.now(),
      kind,
      item,
      itemVersion,
      data,
    });
  try {
    const open = await database();
    if (!open) throw new Error('storage is denied');
    const write = open.transaction(['events', 'facts'], 'readwrite', { durability: 'strict' });
    const facts = write.objectStore('facts');
    const number = async (key: string) => Number((await facts.get(key)) ?? 0);
    const event = seal({ seq: await number(`seq:${deviceId()}`), lc: await number('lc') });
    void write.objectStore('events').add(event);
    void facts.put(String(event.seq), `seq:${event.dev}`);
    void facts.put(String(event.lc), 'lc');
    await write.done;
    // A witness outside the database: a record that is empty although this number is not has been lost.
    writeSmall('witness', String(event.seq));
    return 'kept';
  } catch {
    const last = inMemory.at(-1) ?? { seq: 0, lc: Number(readSmall('witness') ?? 0) };
    inMemory.push(seal(last));
    return 'memory';
  }
}

/** Adds the events of another record that this one lacks; resolves to how many were added. */
export async function merge(incoming: readonly RecordEvent[]): Promise<number> {
  const open = await database();
  const added = newEvents((await readAll()).events, incoming);
  if (!open) {
    inMemory.push(...added);
    return added.length;
  }
  const write = open.transaction(['events', 'facts'], 'readwrite', { durability: 'strict' });
  const facts = write.objectStore('facts');
  const clock = added.reduce((top, event) => Math.max(top, event.lc), Number((await facts.get('lc')) ?? 0));
  for (const event of added) void write.objectStore('events').put(event);
  // A record that comes home after this device's store was cleared brings its own sequence numbers back.
  const own = added.reduce((top, { dev, seq }) => (dev === deviceId() ? Math.max(top, seq) : top), 0);
  if (own > Number((await facts.get(`seq:${deviceId()}`)) ?? 0))
    void facts.put(String(own), `seq:${deviceId()}`);
  void facts.put(String(clock), 'lc');
  await write.done;
  return added.length;
}

/** Whether the store is empty although this device has written to it before. */
export async function isRecordLost(): Promise<boolean> {
  return readSmall('witness') !== null && (await readAll()).events.length === 0;
}

/** Removes everything this handbook has stored on this device. */
export async function clearRecord(): Promise<void> {
  await queue;
  const open = await database();
  if (open) {
    const write = open.transaction(['events', 'facts'], 'readwrite');
    void write.objectStore('events').clear();
    void write.objectStore('facts').clear();
    await write.done;
  }
  inMemory.length = 0;
  for (const key of ['device', 'witness', 'lang']) writeSmall(key, null);
  device = undefined;
}

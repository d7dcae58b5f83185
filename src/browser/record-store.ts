import { EVENT_VERSION, parseEvent, sealEvent, type RecordEvent } from '../core/record/event.ts';
import { randomId } from './random-id.ts';
import { openRecordDatabase, reading, type OpenRecord } from './record-database.ts';
import { readSmall, writeSmall } from './small-store.ts';

/** What a caller says of a new event; the store adds identity, order, time and checksum. */
export type NewEvent = Pick<RecordEvent, 'kind' | 'item' | 'itemVersion' | 'data'>;

/**
 * Where an event went: `kept` on this device, or only in `memory`, until the page is closed. Kept means: in the
 * database and flushed to the journal; where only one of the two can be written, in that one.
 */
export type Kept = 'kept' | 'memory';

/** Events that the database did not take in this page's lifetime; reading sees them too. */
export const unstored: RecordEvent[] = [];
let opening: Promise<OpenRecord | null> | undefined;
/** Whether a newer edition, in another tab, has changed the database: this one only reads the journal and adds to it. */
export let isNewer = false;
/** Writes go one after another, so that sequence numbers have no gaps and no twins. */
let queue: Promise<unknown> = Promise.resolve();

/** The second copy, fetched when it is first needed: a page that is only read does not pay for it. */
const copies = () => import('./record-copies.ts');

/** The open database with nothing missing that the journal still has; `null` when there is none just now. */
export function openRecord(): Promise<OpenRecord | null> {
  const lost = () => (opening = undefined);
  // A store that the browser has just thrown away may fail to open once.
  const open = () => openRecordDatabase(lost);
  opening ??= open()
    .catch(open)
    .then(async (database) => {
      const [clock, seq] = await Promise.all(
        ['lc', `seq:${readSmall('device')}`].map(async (key) => reading(database, 'facts').get(key)),
      );
      if (!clock || Number(seq ?? 0) < numberIn('witness') || readSmall('apart') || readSmall('behind'))
        await copies()
          .then(({ levelCopies }) => levelCopies(database))
          .then((untaken) => unstored.push(...untaken))
          .catch(() => {});
      return database;
    })
    .catch((error: unknown) => {
      lost();
      isNewer = error instanceof DOMException && error.name === 'VersionError';
      return null;
    });
  return opening;
}

const numberIn = (key: string): number => Number(readSmall(key) ?? 0);

let device: string | undefined;

/**
 * The name this device has for ordering events: random, and gone when the record is cleared. `named` is the one in the
 * database: of two tabs that write their first event at once, one does not see at once what the other put into the small store.
 */
function deviceId(named?: string): string {
  // Asked twice: a name that cannot be read just now must not be replaced.
  device ??= readSmall('device') ?? readSmall('device') ?? named ?? randomId();
  writeSmall('device', device);
  return device;
}

/** After clearing: the next event is written by a new device. */
export function forgetDevice(): void {
  device = undefined;
}

/** Resolves when every event appended so far is stored or known to be in memory only. */
export const allWritten = (): Promise<unknown> => queue;

/** What the database holds, or where it cannot be had, the journal. */
async function stored(query: (database: OpenRecord) => Promise<unknown[]>): Promise<unknown[]> {
  const open = await openRecord();
  const found = open && (await query(open).catch(() => null));
  return (
    found ??
    copies()
      .then(({ journalEvents }) => journalEvents())
      .catch(() => [])
  );
}

function withUnstored(found: readonly unknown[]): RecordEvent[] {
  const sound = found.map(parseEvent).filter((event) => event !== null);
  const ids = new Set(sound.map((event) => event.id));
  return [...sound, ...unstored.filter((event) => !ids.has(event.id))];
}

/** Every event of one item, in no particular order. Unsound ones are left where they are and not returned. */
export async function readItem(item: string): Promise<RecordEvent[]> {
  const found = await stored(async (database) => reading(database, 'events').index('item').getAll(item));
  return withUnstored(found).filter((event) => event.item === item);
}

/** The whole record; `setAside` counts entries in the store that are not sound events. */
export async function readAll(): Promise<{ events: RecordEvent[]; setAside: number }> {
  const found = await stored(async (database) => reading(database, 'events').getAll());
  return { events: withUnstored(found), setAside: found.filter((event) => !parseEvent(event)).length };
}

/** Appends one event and resolves when it is kept, or says that it is only in memory. Never rejects. */
export function append(event: NewEvent): Promise<Kept> {
  const inDatabase = queue.then(() => store(event));
  queue = inDatabase;
  return inDatabase.then(async ({ event, isStored }) => {
    const isCopied = await copies()
      .then(({ copyEvent }) => copyEvent(event))
      .catch(() => false);
    if (isCopied && !isStored) witness(event);
    // A copy that lacks something lacks it still when the next event is in both.
    if (isCopied && isStored) writeSmall('apart', null);
    else writeSmall('behind', '1');
    return isStored || isCopied ? 'kept' : 'memory';
  });
}

/** Notes outside the database: a record that has not reached these numbers, or is `apart`, lacks something. */
function witness({ seq, lc }: RecordEvent): void {
  writeSmall('witness', String(seq));
  writeSmall('clock', String(lc));
  writeSmall('apart', '1');
}

async function store(said: NewEvent): Promise<{ event: RecordEvent; isStored: boolean }> {
  const seal = (seq: number, lc: number) =>
    sealEvent({
      v: EVENT_VERSION,
      id: randomId(),
      dev: deviceId(),
      seq: Math.max(seq, numberIn('witness')) + 1,
      lc: Math.max(lc, numberIn('clock')) + 1,
      t: Date.now(),
      kind: said.kind,
      item: said.item,
      itemVersion: said.itemVersion,
      data: said.data,
    });
  try {
    const write = (await openRecord())!.transaction(['events', 'facts'], 'readwrite', {
      durability: 'strict',
    });
    write.done.catch(() => {});
    const facts = write.objectStore('facts');
    const number = async (key: string) => Number((await facts.get(key)) ?? 0);
    const named = await facts.get('device');
    if (!named) await facts.put(deviceId(), 'device');
    const event = seal(await number(`seq:${deviceId(named)}`), await number('lc'));
    await write.objectStore('events').add(event);
    await facts.put(String(event.seq), `seq:${event.dev}`);
    await facts.put(String(event.lc), 'lc');
    await write.done;
    witness(event);
    return { event, isStored: true };
  } catch {
    const own = unstored.findLast(({ dev }) => dev === deviceId());
    const event = seal(own?.seq ?? 0, Math.max(0, ...unstored.map(({ lc }) => lc)));
    unstored.push(event);
    return { event, isStored: false };
  }
}

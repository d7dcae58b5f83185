import { decodeJournal, encodeJournal, withoutEvents, type Journal } from '../core/record/journal.ts';
import type { RecordEvent } from '../core/record/event.ts';
import type { JournalAnswer, JournalTask } from './record-journal-worker.ts';
import workerAddress from './record-journal-worker.ts?worker&url';
import { inTime } from './in-time.ts';
import { trustedScript } from './trusted.ts';

/*
 * The journal's file in the origin's private file system. One Web Lock guards it over all tabs. A worker writes it,
 * since only workers may write in place and flush (Safari before 26 can do nothing else); where no worker starts, the
 * file is written through a copy of it. Where there is no such file system (private windows) every call says so
 * at once, and the database is the only copy.
 */
const NAME = 'record.journal';
const WORKER_PATIENCE_MILLIS = 2500;

type Ask = JournalTask extends infer T ? (T extends JournalTask ? Omit<T, 'name'> : never) : never;
type Way = (task: JournalTask) => Promise<JournalAnswer>;

let way: Way | undefined;

/** Runs tasks with no other tab in between; `null` where the file cannot be used. */
async function withFile<T>(
  use: (ask: (task: Ask) => Promise<JournalAnswer>) => Promise<T>,
): Promise<T | null> {
  try {
    return await inTime(navigator.locks.request('hb-journal', () => use(ask)));
  } catch {
    return null;
  }
}

async function ask(task: Ask): Promise<JournalAnswer> {
  const named = { ...task, name: NAME } as JournalTask;
  if (way) return way(named);
  try {
    const answer = await throughWorker(named);
    way = throughWorker;
    return answer;
  } catch {
    return throughCopy(named);
  }
}

let worker: Promise<Worker> | undefined;

/** The worker, once it has said that it runs; one that never does leaves time for the other way. */
const startWorker = (): Promise<Worker> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the worker is silent')), WORKER_PATIENCE_MILLIS);
    const started = new Worker(trustedScript(workerAddress), { type: 'module' });
    started.onmessage = () => resolve(started);
    started.onerror = () => reject(new Error('the worker did not start'));
  });

async function throughWorker(task: JournalTask): Promise<JournalAnswer> {
  worker ??= startWorker();
  const running = await worker;
  const answered = new Promise<JournalAnswer>((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<JournalAnswer>) =>
      data.error === undefined ? resolve(data) : reject(new Error(data.error));
    running.postMessage(task, [port2]);
  });
  // A task that hangs must not hold the lock for ever.
  return inTime(answered);
}

async function throughCopy(task: JournalTask): Promise<JournalAnswer> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(task.name, { create: true });
  const file = await handle.getFile();
  if (task.do === 'read') return { bytes: new Uint8Array(await file.arrayBuffer()) };
  const append = task.do === 'append';
  const stream = await handle.createWritable({ keepExistingData: append });
  if (append) await stream.seek(file.size);
  await stream.write(task.bytes);
  await stream.close();
  return {};
}

/** Appends and flushes; says whether the events are in the file. */
export const appendToJournal = async (events: readonly RecordEvent[]): Promise<boolean> =>
  (await withFile((ask) => ask({ do: 'append', bytes: encodeJournal(events) }))) !== null;

/** Everything in the file that can be read; `null` where there is no file system for it. */
export const readJournal = (): Promise<Journal | null> =>
  withFile(async (ask) => decodeJournal((await ask({ do: 'read' })).bytes!));

/** Takes events out again; what cannot be read stays as it is. Rejects when the file is there and cannot be written. */
export async function removeFromJournal(ids: ReadonlySet<string>): Promise<void> {
  const done = await withFile(async (ask) => {
    const { bytes } = await ask({ do: 'read' });
    return ask({ do: 'replace', bytes: withoutEvents(bytes!, ids) });
  });
  if (!done && (await isThere())) throw new Error('the journal is in use');
}

/** Empties the file. Rejects when it is there and cannot be emptied. */
export async function emptyJournal(): Promise<void> {
  const done = await withFile((ask) => ask({ do: 'replace', bytes: new Uint8Array() }));
  if (!done && (await isThere())) throw new Error('the journal is in use');
}

const isThere = (): Promise<boolean> =>
  Promise.resolve()
    .then(() => navigator.storage.getDirectory())
    .then((folder) => folder.getFileHandle(NAME))
    .then(
      () => true,
      () => false,
    );

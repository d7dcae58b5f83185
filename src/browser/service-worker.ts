import { unpackPart } from '../core/offline/part.ts';

/** What this file needs of a service worker's surroundings; the site's types are those of pages. */
type Worker = {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void;
};
type WorkerEvent = {
  request: Request;
  data: unknown;
  ports: readonly MessagePort[];
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
};
const worker = globalThis as unknown as Worker;

/** Put here by the build. Everything kept belongs to one edition, so that two are never mixed. */
const { edition, parts, bytes } = JSON.parse('EDITION_TO_COME') as {
  edition: string;
  parts: number;
  bytes: number;
};
const CACHE = `hb-edition-${edition}`;
const base = new URL(worker.registration.scope).pathname;
/** Stands in the cache when every part has been kept. */
const COMPLETE = `${base}offline/complete`;
const isComplete = async (): Promise<boolean> => Boolean(await (await caches.open(CACHE)).match(COMPLETE));

/** Storage that fails once is asked a second time. */
const twice = <T>(work: () => Promise<T>): Promise<T> => work().catch(work);

/** Keeps one part unless it is there already: a broken download goes on where it stopped. */
async function keepPart(number: number): Promise<void> {
  const cache = await caches.open(CACHE);
  const mark = `${base}offline/${edition}/${number}.bin`;
  if (await cache.match(mark)) return;
  const answer = await fetch(mark, { cache: 'no-store' });
  if (!answer.ok || !answer.body) throw new Error(`${mark}: ${answer.status}`);
  const plain = answer.body.pipeThrough(new DecompressionStream('gzip'));
  const part = new Uint8Array(await new Response(plain).arrayBuffer());
  for (const { path, type, body } of unpackPart(part))
    await cache.put(base + path, new Response(body.slice(), { headers: { 'Content-Type': type } }));
  await cache.put(mark, new Response());
}

/**
 * Keeps the whole edition, telling how far it is; the last word is `kept`, `no-room`, `refused` (the browser's storage
 * failed) or `broken` (the network did).
 */
async function keepEdition(say: (words: object) => void): Promise<void> {
  try {
    for (let number = 0; number < parts; number++) {
      say({ state: 'keeping', part: number, parts });
      await keepPart(number);
    }
    await (await caches.open(CACHE)).put(COMPLETE, new Response());
    say({ state: 'kept' });
  } catch (error) {
    if (!(error instanceof DOMException)) say({ state: 'broken' });
    else say({ state: error.name === 'QuotaExceededError' ? 'no-room' : 'refused' });
  }
}

/** What the copy has for a request, if it is whole or a `part` of it will do; addresses are kept without their queries. */
async function fromCopy({ url, mode }: Request, part = false): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  const isWhole = await cache.match(COMPLETE);
  if (!isWhole && !part) return undefined;
  const path = new URL(url).pathname;
  const found = await cache.match(path.endsWith('/') ? `${path}index.html` : path);
  return found ?? (isWhole && mode === 'navigate' ? cache.match(`${base}404.html`) : undefined);
}

/**
 * From the kept edition when it is whole, otherwise from the network, and without one from whatever is kept. What the
 * network has may be of another edition, so it is asked only when the copy could not be read twice.
 */
async function answer(request: Request): Promise<Response> {
  const kept = await twice(() => fromCopy(request)).catch(() => undefined);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const part = await fromCopy(request, true).catch(() => undefined);
    if (part) return part;
    throw error;
  }
}

worker.addEventListener('activate', (event) => {
  const others = async () => {
    const names = await twice(() => caches.keys()).catch(() => []);
    const old = names.filter((name) => name.startsWith('hb-edition-') && name !== CACHE);
    // One that cannot be deleted now only takes room, until the next edition.
    await Promise.allSettled(old.map((name) => twice(() => caches.delete(name))));
    await worker.clients.claim();
  };
  event.waitUntil(others());
});

worker.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  const isOurs = origin === new URL(worker.registration.scope).origin && pathname.startsWith(base);
  if (event.request.method !== 'GET' || !isOurs || pathname.startsWith(`${base}offline/`)) return;
  event.respondWith(answer(event.request));
});

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  const say = (words: object) => port?.postMessage({ ...words, bytes });
  if (event.data === 'keep') event.waitUntil(keepEdition(say));
  const answerWith = (state: Promise<string>) => event.waitUntil(state.then((state) => say({ state })));
  if (event.data === 'ask')
    answerWith(
      twice(isComplete).then(
        (whole) => (whole ? 'kept' : 'none'),
        () => 'refused',
      ),
    );
  if (event.data === 'forget')
    answerWith(
      caches.delete(CACHE).then(
        () => 'none',
        () => 'stuck',
      ),
    );
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
});

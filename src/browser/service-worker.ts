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
const { edition, parts } = JSON.parse('EDITION_TO_COME') as { edition: string; parts: number };
const CACHE = `hb-edition-${edition}`;
const base = new URL(worker.registration.scope).pathname;
/** Stands in the cache when every part has been kept. */
const COMPLETE = `${base}offline/complete`;
const isComplete = async (): Promise<boolean> => Boolean(await (await caches.open(CACHE)).match(COMPLETE));

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

/** Keeps the whole edition, telling how far it is; the last word is `kept`, `no-room` or `broken`. */
async function keepEdition(say: (words: object) => void): Promise<void> {
  try {
    for (let number = 0; number < parts; number++) {
      say({ state: 'keeping', part: number, parts });
      await keepPart(number);
    }
    await (await caches.open(CACHE)).put(COMPLETE, new Response());
    say({ state: 'kept' });
  } catch (error) {
    say({ state: (error as Error).name === 'QuotaExceededError' ? 'no-room' : 'broken' });
  }
}

/**
 * From the kept edition when it is whole, otherwise from the network, and without one from whatever is kept.
 * Addresses are kept without their queries.
 */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const path = new URL(request.url).pathname;
  const kept = () => cache.match(path.endsWith('/') ? `${path}index.html` : path);
  if (await cache.match(COMPLETE)) {
    const page = (await kept()) ?? (request.mode === 'navigate' && (await cache.match(`${base}404.html`)));
    if (page) return page;
  }
  try {
    return await fetch(request);
  } catch (error) {
    const page = await kept();
    if (page) return page;
    throw error;
  }
}

worker.addEventListener('activate', (event) => {
  const others = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith('hb-edition-') && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
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
  const say = (words: object) => port?.postMessage(words);
  if (event.data === 'keep') event.waitUntil(keepEdition(say));
  if (event.data === 'ask')
    event.waitUntil(isComplete().then((whole) => say({ state: whole ? 'kept' : 'none' })));
  if (event.data === 'forget') event.waitUntil(caches.delete(CACHE).then(() => say({ state: 'none' })));
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
});

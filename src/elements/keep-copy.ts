import {
  canKeep,
  fetchEdition,
  fetchWords,
  onWaiting,
  readConnection,
  register,
  reloadOnNewEdition,
  takeOver,
  tell,
  type CopyState,
} from '../browser/offline-copy.ts';
import { readSmall, writeSmall } from '../browser/small-store.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { mayKeepUnasked, megabytes } from '../core/offline/when-to-keep.ts';

/** The small store's note that this reader wants a copy kept, or does not. */
const WISH = 'offline';

/**
 * Keeps the whole handbook on this device: at once where the connection is known not to be metered, otherwise when
 * the reader asks for it in `[data-offline]`, where the size is said first. A newer edition is fetched whole beside the
 * old one and takes over only when the reader says so.
 */
export async function keepCopy(): Promise<void> {
  const panel = document.querySelector<HTMLElement>('[data-offline]');
  const { base = '/', lang = 'zh' } = document.documentElement.dataset;
  if (!canKeep()) return;
  reloadOnNewEdition();
  const registration = await register(base).catch(() => null);
  if (!registration) return;
  onWaiting(registration, (waiting) => void offerEdition(waiting, base, lang));
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker) return;
  const { state } = await tell(worker, 'ask');
  const wish = readSmall(WISH);
  if (state === 'none' && (wish === 'yes' || (wish === null && mayKeepUnasked(readConnection()))))
    void tell(worker, 'keep', panel ? (now) => void show(panel, worker, now, base, lang) : undefined);
  else if (panel) await show(panel, worker, { state } as CopyState, base, lang);
}

/** Says how the copy stands, with the one thing that can be done about it. */
async function show(
  panel: HTMLElement,
  worker: ServiceWorker,
  now: CopyState,
  base: string,
  lang: string,
): Promise<void> {
  const [words, edition] = await Promise.all([
    fetchWords(base, lang),
    fetchEdition(base).catch(() => ({ bytes: 0 })),
  ]).catch(() => [null, null] as const);
  if (!words) return;
  const values = {
    size: megabytes(edition.bytes),
    ...(now.state === 'keeping' ? { ...now, part: now.part + 1 } : {}),
  };
  panel.querySelector('[role="status"]')!.textContent = fillBlanks(words[now.state] ?? '', values);
  const button = panel.querySelector('button')!;
  button.hidden = now.state === 'keeping';
  button.textContent = words[now.state === 'kept' ? 'forget' : 'keep'] ?? '';
  button.onclick = () => {
    writeSmall(WISH, now.state === 'kept' ? 'no' : 'yes');
    const again = (next: CopyState) => void show(panel, worker, next, base, lang);
    void tell(worker, now.state === 'kept' ? 'forget' : 'keep', again);
  };
  panel.hidden = false;
}

/** Tells the reader that a newer edition is here; a kept copy is fetched first, so that it is whole when it takes over. */
async function offerEdition(waiting: ServiceWorker, base: string, lang: string): Promise<void> {
  const controller = navigator.serviceWorker.controller!;
  const { state } = await tell(controller, 'ask');
  if (state === 'kept' && (await tell(waiting, 'keep')).state !== 'kept') return;
  const words = await fetchWords(base, lang).catch(() => null);
  if (!words || document.querySelector('.new-edition')) return;
  const notice = document.createElement('p');
  notice.className = 'notice new-edition';
  notice.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words['take-over'] ?? '';
  button.onclick = () => takeOver(waiting);
  notice.append(`${words['new-edition']} `, button);
  document.querySelector('main')!.prepend(notice);
}

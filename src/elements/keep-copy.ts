import {
  canKeep,
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

/** Where it is told how the copy stands, and in which words. */
type Place = {
  readonly panel: HTMLElement | null;
  readonly base: string;
  readonly lang: string;
  words?: Promise<Record<string, string>>;
};

/**
 * Keeps the whole handbook on this device: at once where the connection is known not to be metered, otherwise when
 * the reader asks for it in `[data-offline]`, where the size is said first. A newer edition is fetched whole beside the
 * old one and takes over only when the reader says so.
 */
export async function keepCopy(): Promise<void> {
  if (!canKeep()) return;
  const panel = document.querySelector<HTMLElement>('[data-offline]');
  const { base = '/', lang = 'zh' } = document.documentElement.dataset;
  reloadOnNewEdition();
  await prepare({ panel, base, lang });
}

async function prepare(place: Place): Promise<void> {
  const registration = await register(place.base).catch(() => null);
  const worker = registration?.active ?? registration?.waiting ?? registration?.installing;
  if (!registration || !worker) return show(place, { state: 'refused' }, () => void prepare(place));
  onWaiting(registration, (waiting) => void offerEdition(waiting, place));
  const say = (now: CopyState): void =>
    void show(place, now, () => {
      writeSmall(WISH, isKept(now) ? 'no' : 'yes');
      void tell(worker, isKept(now) ? 'forget' : 'keep', say);
    });
  const now = await tell(worker, 'ask');
  const wish = readSmall(WISH);
  if (now.state === 'none' && (wish === 'yes' || (wish === null && mayKeepUnasked(readConnection()))))
    void tell(worker, 'keep', say);
  else say(now);
}

const isKept = ({ state }: CopyState): boolean => state === 'kept' || state === 'stuck';

/** The words, fetched once; `null` when they cannot be had. */
async function wordsIn(place: Place): Promise<Record<string, string> | null> {
  place.words ??= fetchWords(place.base, place.lang);
  return place.words.catch(() => {
    delete place.words;
    return null;
  });
}

/** How the copy stands, in a sentence. */
const sentenceOf = (now: CopyState, words: Record<string, string>): string =>
  fillBlanks(words[now.state] ?? '', {
    size: megabytes(now.bytes ?? 0),
    ...(now.state === 'keeping' && { part: now.part + 1, parts: now.parts }),
  });

/** Says how the copy stands, with the one thing that can be done about it. */
async function show(place: Place, now: CopyState, act: () => void): Promise<void> {
  const { panel } = place;
  const words = panel && (await wordsIn(place));
  if (!words) return;
  panel.querySelector('[role="status"]')!.textContent = sentenceOf(now, words);
  const button = panel.querySelector('button')!;
  button.hidden = now.state === 'keeping';
  button.textContent = words[isKept(now) ? 'forget' : 'keep'] ?? '';
  button.onclick = act;
  panel.hidden = false;
}

/**
 * Tells the reader that a newer edition is here; where a copy is kept the new one is fetched first, so that it is whole
 * when it takes over. If that fails, the old one stays and the reader is told why; a second try tells how far it is.
 */
async function offerEdition(
  waiting: ServiceWorker,
  place: Place,
  onState?: (now: CopyState) => void,
): Promise<void> {
  const old = await tell(navigator.serviceWorker.controller!, 'ask');
  const { state } = old.state === 'none' ? old : await tell(waiting, 'keep', onState);
  const words = await wordsIn(place);
  if (!words) return;
  const failed = state === 'broken' || state === 'refused';
  const notice = document.createElement('p');
  notice.className = 'notice new-edition';
  notice.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words[failed ? 'again' : 'take-over'] ?? '';
  const tryAgain = () =>
    offerEdition(waiting, place, (now) => {
      notice.textContent = sentenceOf(now, words);
    });
  button.onclick = () => (failed ? void tryAgain() : takeOver(waiting));
  notice.append(`${words[`new-${state}`] ?? words['new-edition']} `, button);
  document.querySelector('.new-edition')?.remove();
  document.querySelector('main')!.prepend(notice);
}

import type { Connection } from '../core/offline/when-to-keep.ts';
import { trustedScript } from './trusted.ts';

/**
 * What a worker says of its copy of the handbook. It is not whole where there is `no-room`, where the network was
 * `broken` or the browser's storage `refused`; `stuck` is a whole one that could not be deleted.
 */
export type CopyState = (
  | { state: 'none' | 'kept' | 'no-room' | 'broken' | 'refused' | 'stuck' }
  | { state: 'keeping'; part: number; parts: number }
) & {
  /** What has to be fetched for a whole copy. */
  bytes?: number;
};

/** Whether this browser can keep a copy at all. */
export function canKeep(): boolean {
  try {
    return Boolean(navigator.serviceWorker) && 'DecompressionStream' in globalThis;
  } catch {
    return false;
  }
}

/** Registers the worker; it does nothing until it is asked to keep a copy. Rejects where browsers refuse. */
export const register = (base: string): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(trustedScript(`${base}service-worker.js`), { updateViaCache: 'none' });

/** Says something to a worker; `onState` is called with each thing it answers. Resolves with the last one. */
export const tell = (
  worker: ServiceWorker,
  message: 'keep' | 'ask' | 'forget',
  onState: (state: CopyState) => void = () => {},
): Promise<CopyState> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<CopyState>) => {
      onState(data);
      if (data.state === 'keeping') return;
      port1.close();
      resolve(data);
    };
    worker.postMessage(message, [port2]);
  });

/** Lets a waiting edition take over; every open page of the handbook reloads, with what was typed kept. */
export const takeOver = (waiting: ServiceWorker): void => waiting.postMessage('take-over');

/** Reloads this page when another edition takes over; the first worker of all replaces nothing. */
export function reloadOnNewEdition(): void {
  if (!navigator.serviceWorker.controller) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
}

/** Calls back when a newer edition waits, now or later. */
export function onWaiting(
  registration: ServiceWorkerRegistration,
  found: (waiting: ServiceWorker) => void,
): void {
  const look = () => {
    if (registration.waiting && navigator.serviceWorker.controller) found(registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
}

/** Words of the interface for what happens here, in the page's language. */
export const fetchWords = async (base: string, lang: string): Promise<Record<string, string>> =>
  (await fetch(`${base}offline-words/${lang}.json`)).json();

/** What the browser says of its connection. */
export function readConnection(): Connection {
  const { connection, userAgentData } = navigator as {
    connection?: { saveData?: boolean; type?: string };
    userAgentData?: { mobile?: boolean };
  };
  return { saveData: connection?.saveData, type: connection?.type, mobile: userAgentData?.mobile };
}

import { readSmall, writeSmall } from './small-store.ts';

const KEY = 'searches';
/** Most searches kept. */
const MOST = 8;

/** Searches of this device, newest first; anything that is no list of texts counts as none. */
export function readSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(readSmall(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a search, on this device only. */
export function rememberSearch(typed: string): void {
  const query = typed.trim().slice(0, 200);
  if (query)
    writeSmall(KEY, JSON.stringify([query, ...readSearches().filter((one) => one !== query)].slice(0, MOST)));
}

/** Forgets all searches. */
export const forgetSearches = (): boolean => writeSmall(KEY, null);

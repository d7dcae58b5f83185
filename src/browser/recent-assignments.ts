import { readSmall, writeSmall } from './small-store.ts';

/** An assignment that was made on this device. */
export type MadeAssignment = { readonly code: string; readonly title: string; readonly group: string };

const STORE = 'assigned';
const MOST = 8;
/** A longer one is in the trainer's file anyway, and the browser's small store is small. */
const MOST_KEPT_CODE = 8_000;

/** The assignments made on this device, the last first. */
export function recentAssignments(): MadeAssignment[] {
  try {
    const kept: unknown = JSON.parse(readSmall(STORE) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isMade).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

const isMade = (one: Partial<MadeAssignment> | null): one is MadeAssignment =>
  [one?.code, one?.title, one?.group].every((part) => typeof part === 'string');

/** Keeps an assignment, so that its answers can be collected another day without its link. */
export function rememberAssignment(made: MadeAssignment): void {
  if (made.code.length > MOST_KEPT_CODE) return;
  const others = recentAssignments().filter(({ code }) => code !== made.code);
  writeSmall(STORE, JSON.stringify([made, ...others].slice(0, MOST)));
}

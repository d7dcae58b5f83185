import type { RecordEvent } from './event.ts';
import { moduleOfItem } from './fold-study.ts';

/** The events of `incoming` that `known` does not hold; merging is adding them, so it is idempotent and never shrinks. */
export function newEvents(known: readonly RecordEvent[], incoming: readonly RecordEvent[]): RecordEvent[] {
  const ids = new Set(known.map((event) => event.id));
  return incoming.filter((event) => !ids.has(event.id) && ids.add(event.id));
}

/** What a merge would do, told before it is done. Times are wall clocks in milliseconds, and only for people. */
export type MergePreview = {
  readonly added: number;
  readonly alreadyHere: number;
  /** Of what would be added; `null` when that is nothing. */
  readonly span: { readonly fromMillis: number; readonly toMillis: number } | null;
  /** Modules that would gain something, each with how many events, the most first. */
  readonly modules: readonly { readonly module: string; readonly added: number }[];
};

/** Compares without changing anything: merging `incoming` into `known` afterwards adds exactly what is said here. */
export function previewMerge(known: readonly RecordEvent[], incoming: readonly RecordEvent[]): MergePreview {
  const added = newEvents(known, incoming);
  const perModule = new Map<string, number>();
  for (const { item } of added)
    perModule.set(moduleOfItem(item), (perModule.get(moduleOfItem(item)) ?? 0) + 1);
  const times = added.map((event) => event.t);
  return {
    added: added.length,
    alreadyHere: incoming.length - added.length,
    span:
      times.length === 0
        ? null
        : {
            fromMillis: times.reduce((a, b) => Math.min(a, b)),
            toMillis: times.reduce((a, b) => Math.max(a, b)),
          },
    modules: [...perModule]
      .map(([module, count]) => ({ module, added: count }))
      .toSorted((a, b) => b.added - a.added || (a.module < b.module ? -1 : 1)),
  };
}

/**
 * How many of a device's own events are no longer here. A device numbers its events 1, 2, 3 …, and `reached` is
 * the last number it is known to have given, whatever became of the store: a gap is a loss, not a new reader.
 */
export function missingOf(device: string, reached: number, events: readonly RecordEvent[]): number {
  const held = new Set(events.filter((event) => event.dev === device).map((event) => event.seq));
  return Math.max(reached, ...held) - held.size;
}

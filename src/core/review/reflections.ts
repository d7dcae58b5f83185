import { compareEvents, type RecordEvent } from '../record/event.ts';

/** What a learner last wrote for a question without a key. `atMillis` is the wall clock of that change. */
export type Reflection = { readonly item: string; readonly text: string; readonly atMillis: number };

/** The latest text of each question that was answered in words, finished or not; those emptied again are left out. */
export function reflectionsIn(events: readonly RecordEvent[]): Reflection[] {
  const latest = new Map<string, Reflection>();
  for (const { item, data, t } of events.toSorted(compareEvents)) {
    const text = (data['response'] as { text?: unknown } | null | undefined)?.text;
    if (typeof text === 'string') latest.set(item, { item, text: text.trim(), atMillis: t });
  }
  return [...latest.values()].filter(({ text }) => text);
}

import { groupByItem } from '../record/fold-study.ts';
import type { RecordEvent } from '../record/event.ts';
import { answerEvents } from './answers.ts';
import { gatherByItem, type Asked, type KnownQuestion } from './known.ts';

/**
 * In which words a question is asked next: never in those in which it was answered last, so that a reader cannot go by
 * the look of it. Its own words and its twins take turns; a twin that has been withdrawn counts as its own words.
 * `undefined` for its own words. Events may come in any order.
 */
export function nextWording(
  events: readonly RecordEvent[],
  { version, twins = [] }: KnownQuestion,
): string | undefined {
  const turns = [undefined, ...twins];
  const last = answerEvents(events, version).at(-1)?.data['twin'] as string | undefined;
  return turns[(Math.max(0, turns.indexOf(last)) + 1) % turns.length];
}

/** What a review asks for some questions, in their order, each item in the words whose turn it is. */
export function askInTurn(
  questions: readonly string[],
  known: readonly KnownQuestion[],
  events: readonly RecordEvent[],
): Asked[] {
  const byItem = groupByItem(events);
  const knownBy = new Map(known.map((question) => [question.item, question]));
  return gatherByItem(questions).map((asked) => {
    const question = knownBy.get(asked.item);
    return question ? { ...asked, twin: nextWording(byItem.get(asked.item) ?? [], question) } : asked;
  });
}

import { expect, test } from '@playwright/test';
import { missingOf, newEvents, previewMerge } from '../../src/core/record/merge.ts';
import { drafted, eventOf, idOf, MORNING, storyOf } from './events.ts';

const events = storyOf(
  drafted('a'),
  { kind: 'read', item: 'time-limit/why' },
  { kind: 'answered', item: 'time-limit.steps' },
);

test.describe('before a merge is done it is told', () => {
  test('how much is new, from when to when and in which modules', () =>
    expect(previewMerge([], events)).toEqual({
      added: 3,
      alreadyHere: 0,
      span: { fromMillis: MORNING, toMillis: MORNING + 120_000 },
      modules: [
        { module: 'time-limit', added: 2 },
        { module: 'iron-triangle', added: 1 },
      ],
    }));
  test('that nothing is new, and then there is no span', () =>
    expect(previewMerge(events, events)).toEqual({ added: 0, alreadyHere: 3, span: null, modules: [] }));
  test('with entries that stand twice in a file counted once', () =>
    expect(previewMerge([], [...events, ...events])).toMatchObject({ added: 3, alreadyHere: 3 }));
  test('and the merge then adds exactly that', () =>
    expect(newEvents(events.slice(1), events)).toHaveLength(previewMerge(events.slice(1), events).added));
});

test.describe('a loss is noticed', () => {
  const dev = idOf(0xd1);
  test('when the record falls short of the number reached', () => {
    expect(missingOf(dev, 5, events)).toBe(2);
    expect(missingOf(dev, 5, [])).toBe(5);
  });
  test('when there is a gap, whatever the witness says', () =>
    expect(missingOf(dev, 0, [events[0]!, events[2]!])).toBe(1));
  test('and not where there is none: all there, a new reader, another device’s entries', () => {
    expect(missingOf(dev, 3, events)).toBe(0);
    expect(missingOf(dev, 0, [])).toBe(0);
    expect(missingOf(dev, 0, [eventOf({ dev: idOf(0xd2), seq: 7 })])).toBe(0);
  });
});

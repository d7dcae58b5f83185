import { expect, test } from '@playwright/test';
import { decodeJournal, encodeJournal, withoutEvents } from '../../src/core/record/journal.ts';
import { sealEvent, type RecordEvent } from '../../src/core/record/event.ts';
import { answered, drafted, eventOf, historyOf, storyOf } from './events.ts';
import { chanceFrom, expectEach } from './seeded.ts';

const events = storyOf(
  drafted('a'),
  { kind: 'reflected', data: { text: '先登记“再”交办\n\u001eHB\u0001🙂 \ud800' } },
  answered('b', true),
  drafted('c'),
);
const bytes = encodeJournal(events);
const eventsIn = (bytes: Uint8Array) => decodeJournal(bytes).entries.map(({ event }) => event);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

test.describe('the journal', () => {
  test('gives back what was appended, in order, any text included', () => {
    expect(eventsIn(bytes)).toEqual(events);
    expect(decodeJournal(bytes).damaged).toBe(0);
  });
  test('that is empty holds nothing and is sound', () =>
    expect(decodeJournal(new Uint8Array())).toEqual({ entries: [], damaged: 0 }));
  test('grows by appending: one piece or many are the same bytes', () =>
    expect(joined(...events.map((event) => encodeJournal([event])))).toEqual(Uint8Array.from(bytes)));
  test('gives back long entries', () => {
    const long = eventOf({ data: { text: '办'.repeat(30_000) } });
    expect(eventsIn(encodeJournal([long]))).toEqual([long]);
  });

  test('loses one entry at most to a flipped bit in any byte', () => {
    const faults: string[] = [];
    for (let at = 0; at < bytes.length; at++)
      for (const bit of [at % 8, (at + 3) % 8]) {
        bytes[at]! ^= 1 << bit;
        const found = eventsIn(bytes);
        if (found.length < events.length - 1 || !found.every((event) => isOneOf(event)))
          faults.push(`${at}.${bit}`);
        bytes[at]! ^= 1 << bit;
      }
    expect(faults).toEqual([]);
  });

  test('cut off anywhere keeps every whole entry, and takes more afterwards', () => {
    const { entries } = decodeJournal(bytes);
    const next = eventOf({ id: 'f'.repeat(32), seq: 9, lc: 9 });
    const faults: number[] = [];
    for (let length = 0; length <= bytes.length; length++) {
      const whole = entries.filter(({ end }) => end <= length).map(({ event }) => event);
      const found = eventsIn(joined(bytes.subarray(0, length), encodeJournal([next])));
      if (JSON.stringify(found) !== JSON.stringify([...whole, next])) faults.push(length);
    }
    expect(faults).toEqual([]);
  });

  test('reads on after any rubbish in between, and counts it', () => {
    const { times, below } = chanceFrom(41);
    expectEach(
      times(300, () => Uint8Array.from(times(1 + below(60), () => below(256)))),
      (rubbish) => {
        const read = decodeJournal(joined(bytes, rubbish, bytes));
        return read.entries.length === events.length * 2 && read.damaged >= 1;
      },
    );
  });
  test('of rubbish alone is empty and ends', () => {
    const { times, below } = chanceFrom(42);
    expectEach(
      times(2000, () => Uint8Array.from(times(below(200), () => (below(3) ? below(256) : 0x1e)))),
      (rubbish) => eventsIn(rubbish).length === 0,
    );
  });
  test('steps over entries of a form that is not known yet', () => {
    const newer = encodeJournal([events[1]!]);
    newer[3] = 2;
    expect(eventsIn(joined(encodeJournal([events[0]!]), newer, encodeJournal([events[2]!])))).toEqual([
      events[0],
      events[2],
    ]);
  });
  test('refuses an entry whose own checksum is wrong, however well it is wrapped', () =>
    expect(eventsIn(encodeJournal([{ ...events[0]!, crc: 1 }]))).toEqual([]));
});

test.describe('taking entries out of the journal', () => {
  test('leaves everything else byte for byte, what cannot be read included', () => {
    const rubbish = Uint8Array.from([0x1e, 0x48, 0x42, 0x09, 1, 2, 3]);
    const [a, b, c] = events.map((event) => encodeJournal([event]));
    const left = withoutEvents(joined(a!, rubbish, b!, c!), new Set([events[1]!.id]));
    expect(left).toEqual(joined(a!, rubbish, c!));
  });
  test('that are not in it changes nothing', () =>
    expect(withoutEvents(bytes, new Set(['0'.repeat(32)]))).toEqual(bytes));
  test('holds for many histories', () => {
    const chance = chanceFrom(43);
    expectEach(
      chance.times(200, () => historyOf(chance, chance.below(20), ['a.1', 'b.1'])),
      (history) => {
        const gone = new Set(history.filter(() => chance.below(2) === 0).map(({ id }) => id));
        const left = eventsIn(withoutEvents(encodeJournal(history), gone));
        return (
          JSON.stringify(left) ===
          JSON.stringify(eventsIn(encodeJournal(history)).filter(({ id }) => !gone.has(id)))
        );
      },
    );
  });
});

const known = new Set(events.map((event) => JSON.stringify(event)));
const isOneOf = (event: RecordEvent) => known.has(JSON.stringify(sealEvent(event)));

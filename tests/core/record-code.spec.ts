import { expect, test } from '@playwright/test';
import {
  BACKUP_CODE_MAX,
  essentialEvents,
  openCode,
  packEvents,
  sealCode,
  unpackEvents,
} from '../../src/core/record/backup-code.ts';
import { canonicalJson } from '../../src/core/record/event.ts';
import { foldQuestion } from '../../src/core/record/fold-question.ts';
import { answered, drafted, eventOf, historyOf, storyOf } from './events.ts';
import { chanceFrom, expectEach } from './seeded.ts';

test.describe('what a backup code carries', () => {
  test('leaves out drafts that were replaced and second readings', () => {
    const read = { kind: 'read', item: 'iron-triangle/claim' };
    const events = storyOf(read, drafted('a'), drafted('b'), answered('b', true), read, drafted('c'));
    expect(essentialEvents(events).map(({ seq }) => seq)).toEqual([1, 4, 6]);
  });
  test('folds to the same states as the whole record, for many histories', () => {
    const chance = chanceFrom(51);
    const items = ['a.1', 'b.1', 'b.2'];
    expectEach(
      chance.times(500, () => historyOf(chance, chance.below(30), items)),
      (history) =>
        items.every((item) =>
          [1, 2].every((version) => {
            const state = (events: typeof history) =>
              JSON.stringify(
                foldQuestion(
                  events.filter((event) => event.item === item),
                  version,
                ),
              );
            return state(history) === state(essentialEvents(history));
          }),
        ),
    );
  });
  test('comes out as it went in, event by event, what is not known yet included', () => {
    const chance = chanceFrom(52);
    const newer = eventOf({ v: 2, ...{ place: 'office' }, data: { text: '办\ud800' } });
    expectEach(
      [[newer], ...chance.times(200, () => historyOf(chance, chance.below(20), ['a.1', 'b.1']))],
      (history) => canonicalJson(unpackEvents(packEvents(history))) === canonicalJson(history),
    );
  });
  for (const text of ['', 'null', '[]', '[[],[[1]]]', '[["x"],[[]]]', '{"a":1}', '[[],[null]]', '[[],{}]'])
    test(`is refused when it unfolds into “${text}”`, () => expect(unpackEvents(text)).toBeNull());
});

test.describe('a backup code', () => {
  const body = 'abcDEF-_123';
  const code = sealCode(body)!;
  test('gives back what was put in, with the line breaks and wide letters of a chat', () => {
    const wide = code.replace('HBR1.', 'ＨＢＲ１．');
    for (const pasted of [code, ` ${code}\n`, code.replace('DEF', 'D\n E F'), wide])
      expect(openCode(pasted)).toEqual({ kind: 'body', body });
  });
  test('with any one character changed is refused', () => {
    const faults = [...code].flatMap((letter, at) =>
      ['x', 'A', '7', '-'].flatMap((other) => {
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        const isSame = letter.toLowerCase() === other.toLowerCase() && !body.includes(letter);
        return letter === other || isSame || openCode(changed).kind === 'problem' ? [] : [changed];
      }),
    );
    expect(faults).toEqual([]);
  });
  test('cut short is called damaged, anything else is called no code', () => {
    expect(openCode(code.slice(0, -4))).toEqual({ kind: 'problem', problem: 'damaged-code' });
    expect(openCode(code.slice(0, 9))).toEqual({ kind: 'problem', problem: 'damaged-code' });
    for (const text of ['', 'hello', 'https://example.org/'])
      expect(openCode(text)).toEqual({ kind: 'problem', problem: 'not-a-code' });
  });
  test('of a newer edition is told apart', () =>
    expect(openCode(code.replace('HBR1', 'HBR2'))).toEqual({ kind: 'problem', problem: 'newer-code' }));
  test('that would be too long is not given out, and not read', () => {
    expect(sealCode('a'.repeat(BACKUP_CODE_MAX))).toBeNull();
    expect(openCode('a'.repeat(BACKUP_CODE_MAX * 2 + 1))).toEqual({ kind: 'problem', problem: 'long-code' });
  });
});

import type { chanceFrom } from './seeded.ts';

export type Chance = ReturnType<typeof chanceFrom>;

/** Pieces that have broken readers elsewhere: keys of prototypes, markup, formulas, turned text, numbers beyond reason. */
export const HOSTILE: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '"__proto__":{"bad":1},'],
  ...[
    '<img src=x onerror=alert(1)>',
    '<script>1</script>',
    '"><b>',
    '&lt;',
    'javascript:alert(1)',
    '</textarea>',
  ],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    ';=1+1',
    '\t=1',
    '|cmd',
    '%0A',
    "'",
    '""',
    '","=',
  ],
  ...[
    '\u202e',
    '\u200b',
    '\u0000',
    '\ufeff',
    '\ud800',
    '\udc00',
    '\u2028',
    '\r\n',
    '\u0301'.repeat(300),
    'ﷺ'.repeat(40),
  ],
  ...[
    '9'.repeat(400),
    '-0',
    '1e999',
    '1e-999',
    '0x10',
    '9007199254740993',
    '4294967296',
    'NaN',
    'Infinity',
    'null',
  ],
  ...[
    '{"a":'.repeat(3000),
    '['.repeat(5000),
    '}'.repeat(50),
    'hb1.',
    'HBR1.',
    'HBR2.',
    'ＨＢＲ１．',
    '#',
    '%3Cb%3E',
    '𠀋',
  ],
];

/** A good text after one to four accidents: signs lost, changed or added, cut off, doubled, spliced with another. */
export function mutateText({ below, oneOf, times }: Chance, goods: readonly string[]): string {
  const anySign = () => String.fromCharCode(below(4) === 0 ? below(65_536) : 32 + below(95));
  const accidents: ((text: string, at: number) => string)[] = [
    (text, at) => text.slice(0, at) + text.slice(at + 1),
    (text, at) => text.slice(0, at) + anySign() + text.slice(at + 1),
    (text, at) => text.slice(0, at) + anySign() + text.slice(at),
    (text, at) =>
      text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2),
    (text, at) => text.slice(0, at),
    (text, at) => text.slice(at),
    (text, at) => text.slice(0, at) + oneOf(HOSTILE) + text.slice(at),
    (text, at) => text.slice(0, at) + oneOf(HOSTILE) + text.slice(at + below(40)),
    (text, at) =>
      text.slice(0, at) + text.slice(at, at + 1 + below(20)).repeat(2 + below(200)) + text.slice(at),
    (text, at) => text.slice(0, at) + oneOf(goods).slice(below(40)),
    (text) => text + text,
  ];
  return times(1 + below(4), () => oneOf(accidents)).reduce(
    (text, accident) => accident(text, below(text.length + 1)).slice(0, 200_000),
    oneOf(goods),
  );
}

/** Good bytes after one to three accidents: what lies behind a checksum that somebody has made fit again. */
export function mutateBytes({ below, oneOf, times }: Chance, good: readonly number[]): number[] {
  const accidents: ((bytes: number[], at: number) => number[])[] = [
    (bytes, at) => bytes.with(Math.min(at, bytes.length - 1), below(256)),
    (bytes, at) => bytes.with(Math.min(at, bytes.length - 1), oneOf([0, 1, 127, 128, 255])),
    (bytes, at) => [...bytes.slice(0, at), ...times(1 + below(8), () => below(256)), ...bytes.slice(at)],
    (bytes, at) => [...bytes.slice(0, at), ...Buffer.from(oneOf(HOSTILE)), ...bytes.slice(at)],
    (bytes, at) => bytes.toSpliced(at, 1 + below(8)),
    (bytes, at) => bytes.slice(0, at),
    (bytes, at) => [...bytes, ...bytes.slice(at)],
  ];
  return times(1 + below(3), () => oneOf(accidents)).reduce<number[]>(
    (bytes, accident) => (bytes.length === 0 ? bytes : accident(bytes, below(bytes.length + 1))),
    [...good],
  );
}

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value };
  return value;
};

const DEEP = '['.repeat(20_000) + ']'.repeat(20_000);

/** Mutated JSON as a text; now and then nested deeper than any call stack. */
export const mutateJsonText = (chance: Chance, good: string): string =>
  JSON.stringify(mutateJson(chance, JSON.parse(good))).replace('"DEEP"', DEEP);

/** A value of JSON with one to three of its parts replaced, lost, doubled or given a hostile name. */
export function mutateJson({ below, oneOf, times }: Chance, good: unknown): unknown {
  const anyValue = (): unknown =>
    oneOf([
      ...[null, true, 0, -1, 1.5, 2 ** 53, 1e300, '', [], {}, { toString: 1, valueOf: 1 }, [[]]],
      ...[JSON.parse('{"__proto__":{"bad":1},"constructor":{"prototype":{"bad":1}}}'), { length: 2 ** 31 }],
      () => oneOf(HOSTILE),
      () => nested(oneOf([5, 500, 2_000])),
      'DEEP',
      () => 'x'.repeat(below(5_000)),
    ]);
  const value = () => {
    const one = anyValue();
    return typeof one === 'function' ? (one as () => unknown)() : one;
  };
  const change = (at: unknown, steps: number): unknown => {
    if (typeof at !== 'object' || at === null || steps === 0) return value();
    const keys = Object.keys(at);
    if (keys.length === 0) return value();
    const key = oneOf(keys);
    if (Array.isArray(at)) {
      const place = Number(key);
      const rest = [...at.slice(0, place), ...at.slice(place + 1)];
      return oneOf([
        () => at.with(place, change(at[place], steps - 1)),
        () => rest,
        () => [...at, at[place]],
        () => [...at, value()],
      ])();
    }
    const { [key]: old, ...others } = at as Record<string, unknown>;
    // Built from entries, so that `__proto__` is a key like any other.
    return oneOf([
      () => ({ ...at, [key]: change(old, steps - 1) }),
      () => others,
      () => Object.fromEntries([...Object.entries(others), [oneOf(HOSTILE), old]]),
      () => Object.fromEntries([...Object.entries(at), [oneOf(HOSTILE), value()]]),
    ])();
  };
  return times(1 + below(3), () => 1 + below(6)).reduce(change, good);
}

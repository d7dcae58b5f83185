import { chanceFrom } from './seeded.ts';

const SIGNS = [...'ABCXYZabcxyz019-_.=+/%#<>"\'{}\u202e\u0000执𠀋'];

/** Texts that are a good text after one to four accidents: signs lost, changed, added, swapped, doubled or cut off. */
export function* mutations(good: string, seed: number, count: number): Generator<string> {
  const { below, oneOf, times } = chanceFrom(seed);
  const accidents: ((text: string, at: number) => string)[] = [
    (text, at) => text.slice(0, at) + text.slice(at + 1),
    (text, at) => text.slice(0, at) + oneOf(SIGNS) + text.slice(at + 1),
    (text, at) => text.slice(0, at) + oneOf(SIGNS) + text.slice(at),
    (text, at) =>
      text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2),
    (text, at) => text.slice(0, at) + text.slice(at, at + 9).repeat(3) + text.slice(at + 9),
    (text, at) => text.slice(0, at),
    (text, at) => text.slice(at),
  ];
  for (let i = 0; i < count; i++)
    yield times(1 + below(4), () => oneOf(accidents)).reduce(
      (text, accident) => accident(text, below(text.length + 1)),
      good,
    );
}

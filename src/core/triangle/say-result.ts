import { fillBlanks } from '../language/fill-blanks.ts';
import { surpriseIn } from './against-claim.ts';
import { areaOf, evenSidesOf, percentOfEven, totalOf } from './area.ts';
import { MAX_LENGTH, MIN_LENGTH, type Refusal } from './change-side.ts';
import { inHundredths } from './inequality.ts';
import { proportionOf } from './proportion.ts';
import type { Side, Sides } from './sides.ts';

/** Sentences of the interface by key; see `triangle` in content/strings. */
export type Words = Readonly<Record<string, string>>;

/** A length as people write it: at most two decimals. */
export const sayLength = (length: number): string => String(inHundredths(length));

/** An area with two decimals; nothing is “0”. */
export const sayArea = (area: number): string => (area < 0.005 ? '0' : area.toFixed(2));

/** The drawing in one sentence, for those who do not see it. */
export const sayPicture = (words: Words, sides: Sides): string =>
  say(words, 'picture', {
    process: sayLength(sides[0]),
    skill: sayLength(sides[1]),
    willingness: sayLength(sides[2]),
    area: sayArea(areaOf(sides)),
    even: sayArea(areaOf(evenSidesOf(sides))),
  });

/** What a change led to, sentence by sentence: what was refused or surprising, the area, what it means. */
export function sayResult(
  words: Words,
  before: Sides,
  after: Sides,
  refusal: Refusal | null = null,
): string[] {
  const area = say(words, 'area', { area: sayArea(areaOf(after)) });
  if (refusal) return [sayRefusal(words, refusal), area];
  const surprise = surpriseIn(before, after);
  const areas = { before: sayArea(areaOf(before)), after: sayArea(areaOf(after)) };
  const proportion = proportionOf(after);
  return [
    area,
    ...(surprise ? [say(words, surprise.code, { side: nameOf(words, surprise.side), ...areas })] : []),
    say(words, proportion.code, 'side' in proportion ? { side: nameOf(words, proportion.side) } : {}),
    ...(proportion.code === 'even' ? [] : [sayComparison(words, after)]),
  ];
}

function sayRefusal(words: Words, { code, side, limit }: Refusal): string {
  const range = { min: MIN_LENGTH, max: MAX_LENGTH };
  return say(words, code, { side: nameOf(words, side), limit: sayLength(limit), ...range });
}

function sayComparison(words: Words, sides: Sides): string {
  const percent = percentOfEven(sides);
  const values = { total: sayLength(totalOf(sides)), even: sayArea(areaOf(evenSidesOf(sides))), percent };
  return say(words, percent === 0 ? 'nothing-of-even' : 'part-of-even', values);
}

const nameOf = (words: Words, side: Side): string => words[side] ?? side;
const say = (words: Words, key: string, values: Readonly<Record<string, string | number>>): string =>
  fillBlanks(words[key] ?? key, values);

/** Han or a digit beside Han in pairs, anything else that is no space or mark in threes. */
const RUN = /[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * The pieces by which a text can be found without knowing its words, lower case: pairs of neighbouring characters of
 * which one is Han, triples of others. Text and query are cut by this same rule, so that wherever a text holds a query
 * letter by letter, it has all of the query's pieces.
 */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const [run] of text.toLowerCase().matchAll(RUN)) {
    const characters = [...run];
    for (let i = 1; i < characters.length; i++) {
      const pair = characters[i - 1]! + characters[i]!;
      if (HAN.test(pair)) grams.add(pair);
      else if (i > 1 && !HAN.test(characters[i - 2]!)) grams.add(characters[i - 2]! + pair);
    }
  }
  return grams;
}

/** The number of the file, of `count`, that a piece is listed in (FNV-1a). */
export function shardOf(gram: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < gram.length; i++) hash = Math.imul(hash ^ gram.charCodeAt(i), 0x01000193) >>> 0;
  return hash % count;
}

/** Page numbers in ascending order as the steps between them, in base 36: `[3, 5, 50]` → `3,2,19`. */
export const packNumbers = (numbers: readonly number[]): string =>
  numbers.map((number, i) => (number - (numbers[i - 1] ?? 0)).toString(36)).join();

/** The inverse of `packNumbers`. */
export function unpackNumbers(packed: string): number[] {
  let at = 0;
  return packed.split(',').map((step) => (at += Number.parseInt(step, 36)));
}

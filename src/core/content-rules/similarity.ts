/** How alike two texts are, from 0 to 1: Dice's coefficient over pairs of neighbouring characters. */
export function similarity(a: string, b: string): number {
  return compareBigrams(countBigrams(a), countBigrams(b));
}

/** Pairs of neighbouring letters or digits; punctuation and spaces do not count. */
export function countBigrams(text: string): ReadonlyMap<string, number> {
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((one) => /[\p{L}\p{N}]/u.test(one));
  const counts = new Map<string, number>();
  for (let at = 1; at < letters.length; at++) {
    const pair = letters[at - 1]! + letters[at]!;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** 2 · |shared pairs| / (|pairs of a| + |pairs of b|) */
export function compareBigrams(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  const all = sumOf(a) + sumOf(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** The id most like a wrong one, for “did you mean”; a dash when none comes near. */
export function nearestId(wrong: string, ids: Iterable<string>): string {
  const ranked = [...ids]
    .map((id) => ({ id, likeness: similarity(wrong, id) }))
    .sort((a, b) => b.likeness - a.likeness);
  return ranked[0] && ranked[0].likeness >= 0.6 ? ranked[0].id : '–';
}

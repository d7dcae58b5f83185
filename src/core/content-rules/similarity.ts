/** How alike two texts are, from 0 to 1: Dice's coefficient over pairs of neighbouring characters. */
export function similarity(a: string, b: string): number {
  return compareBigrams(bigramsOf(a), bigramsOf(b));
}

/** Pairs of neighbouring letters or digits, each as a number, in ascending order; punctuation and spaces do not count. */
export function bigramsOf(text: string): Float64Array {
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((one) => /[\p{L}\p{N}]/u.test(one));
  const codes = letters.map((letter) => letter.codePointAt(0)!);
  return Float64Array.from(codes.slice(1), (code, at) => codes[at]! * 0x110000 + code).sort();
}

/** 2 · |shared pairs| / (|pairs of a| + |pairs of b|) */
export function compareBigrams(a: Float64Array, b: Float64Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i]!, b[j]!];
    if (one === other) shared++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  const all = a.length + b.length;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** The id most like a wrong one, for “did you mean”; a dash when none comes near. */
export function nearestId(wrong: string, ids: Iterable<string>): string {
  const ranked = [...ids]
    .map((id) => ({ id, likeness: similarity(wrong, id) }))
    .sort((a, b) => b.likeness - a.likeness);
  return ranked[0] && ranked[0].likeness >= 0.6 ? ranked[0].id : '–';
}

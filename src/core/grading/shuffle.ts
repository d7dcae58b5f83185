/**
 * A number from text: FNV-1a, 32 bit (Fowler, Noll, Vo; parameters of RFC 9923).
 * For seeds, not for security.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** mulberry32: a small generator of numbers in [0, 1), the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same list in another order (Fisher–Yates), decided by `seed` alone. */
export function shuffle<T>(list: readonly T[], seed: string): T[] {
  const next = numbersFrom(hashText(seed));
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

/** Like `shuffle`, but never the order given (a list of one or of equals cannot help it). */
export function shuffleAway<T>(list: readonly T[], seed: string): T[] {
  const result = shuffle(list, seed);
  return result.every((entry, i) => entry === list[i]) ? [...result.slice(1), ...result.slice(0, 1)] : result;
}

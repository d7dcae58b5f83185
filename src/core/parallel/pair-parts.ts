/**
 * For each part of a page, where its twin stands in the other page; `null` when it has none. Parts are the same when
 * their keys are; of several parts with one key, the first goes with the first, the second with the second.
 */
export function pairParts(own: readonly string[], other: readonly string[]): (number | null)[] {
  const taken = new Set<number>();
  return own.map((key) => {
    const at = other.findIndex((one, i) => one === key && !taken.has(i));
    if (at < 0) return null;
    taken.add(at);
    return at;
  });
}

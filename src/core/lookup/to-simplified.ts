/** A text with each traditional character written as its simplified one. `pairs` as `traditionalFor` makes them. */
export function toSimplified(text: string, pairs: string): string {
  const simplified = new Map((pairs.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]));
  return [...text].map((character) => simplified.get(character) ?? character).join('');
}

/** The outcomes that ask most of the learner, in their own order; of equals, the later ones. `levels` rise. */
export function topOutcomes<O extends { readonly level: string }>(
  outcomes: readonly O[],
  levels: readonly string[],
  count: number,
): O[] {
  const chosen = outcomes
    .toReversed()
    .toSorted((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level))
    .slice(0, count);
  return outcomes.filter((one) => chosen.includes(one));
}

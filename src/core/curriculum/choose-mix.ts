/** What the choice looks at; outcomes are told apart inside their module only. */
export type MixItem = { readonly id: string; readonly kind: string; readonly outcome: string };

/** How many items a mix may have; of these, the largest that gives each module as many as the next. */
const SIZES = [10, 9, 8];

/**
 * A quiz across several modules, the same at every build. Modules take turns, so that no two neighbouring items come
 * from one module (mixed practice is remembered better than practice in blocks: Rohrer 2012). Each turn takes the item
 * whose outcome has been asked least, then the one whose kind has; of equals, the first.
 */
export function chooseMix<I extends MixItem>(modules: readonly (readonly I[])[]): I[] {
  const size = SIZES.find((one) => one % modules.length === 0) ?? SIZES[0]!;
  const chosen: I[] = [];
  const uses = new Map<string, number>();
  const usesOf = (key: string) => uses.get(key) ?? 0;
  for (let turn = 0; turn < size; turn++) {
    const at = turn % modules.length;
    const asked = (item: I) => usesOf(`${at} ${item.outcome}`) * SIZES[0]! + usesOf(item.kind);
    const [best] = modules[at]!.filter((item) => !chosen.includes(item)).toSorted(
      (a, b) => asked(a) - asked(b),
    );
    if (!best) continue;
    chosen.push(best);
    for (const key of [`${at} ${best.outcome}`, best.kind]) uses.set(key, usesOf(key) + 1);
  }
  return chosen;
}

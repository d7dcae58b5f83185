/** A module of a unit, with the terms it teaches and all it names, those included. */
export type NamingModule = { readonly teaches: readonly string[]; readonly names: ReadonlySet<string> };

/** As many terms as the map of a unit can show and still be read on a phone. */
const MOST = 5;

/**
 * The terms that hold a unit together: taught in one of its modules and named in another, those named in most modules
 * first chosen, in the order in which they are taught. A unit of one module has the terms it teaches.
 */
export function keyTerms(modules: readonly NamingModule[]): string[] {
  const taught = [...new Set(modules.flatMap((module) => module.teaches))];
  const namedIn = (term: string) => modules.filter(({ names }) => names.has(term)).length;
  const shared = taught.filter((term) => namedIn(term) >= Math.min(2, modules.length));
  const chosen = new Set(shared.toSorted((a, b) => namedIn(b) - namedIn(a)).slice(0, MOST));
  return shared.filter((term) => chosen.has(term));
}

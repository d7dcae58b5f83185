/** What a search page is asked for; `kind` and `unit` are empty when all are wanted. */
export type Search = { readonly query: string; readonly kind: string; readonly unit: string };

/** The search in the page's address. */
export function readSearch(): Search {
  const asked = new URLSearchParams(location.search);
  return { query: asked.get('q') ?? '', kind: asked.get('kind') ?? '', unit: asked.get('unit') ?? '' };
}

/**
 * Puts the search into the address, so that it can be shared. Typing leaves no trail of entries to go back through;
 * but once a search is settled (sent with Enter), the next one gets an entry of its own.
 */
export function writeSearch({ query, kind, unit }: Search, settle?: 'settle'): void {
  const address = new URL(location.href);
  for (const [key, value] of Object.entries({ q: query, kind, unit }))
    if (value) address.searchParams.set(key, value);
    else address.searchParams.delete(key);
  const isSettled = (history.state as { settled?: boolean } | null)?.settled === true;
  if (address.href === location.href && !settle) return;
  if (isSettled && address.href !== location.href)
    history.pushState(settle ? { settled: true } : null, '', address);
  else history.replaceState(settle ? { settled: true } : history.state, '', address);
}

/** The value of each named field in the page's address; an empty text where the address has none. */
export function readFields<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const fields = new URLSearchParams(location.search);
  return Object.fromEntries(names.map((name) => [name, fields.get(name) ?? ''])) as Record<Name, string>;
}

/**
 * Puts fields into the address, empty ones left out. `step` says whether the browser's Back comes back to where the
 * reader is now.
 */
export function writeFields(fields: Readonly<Record<string, string>>, step: boolean): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(fields))
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  address.hash = '';
  history[step ? 'pushState' : 'replaceState'](null, '', address);
}

/** Whether a word stands in the query: `?notes`. */
export const hasInQuery = (word: string): boolean => new URLSearchParams(location.search).has(word);

/** The query in the page's address. */
export const readQuery = (): string => new URLSearchParams(location.search).get('q') ?? '';

/** Puts the query into the address, so that it can be shared; typing leaves no trail of entries to go back through. */
export function writeQuery(query: string): void {
  if (query === readQuery()) return;
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  history.replaceState(null, '', address);
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

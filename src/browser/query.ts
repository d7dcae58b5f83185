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

/** Whether a word stands in the query: `?notes`. */
export const hasInQuery = (word: string): boolean => new URLSearchParams(location.search).has(word);

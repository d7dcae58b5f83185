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

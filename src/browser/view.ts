/** Whether the page's address asks for a way of showing it: `?parallel`. */
export const readView = (name: string): boolean => new URLSearchParams(location.search).has(name);

/** Puts the way of showing the page into its address, so that it can be linked, or takes it out. */
export function writeView(name: string, shown: boolean): void {
  if (readView(name) === shown) return;
  const address = new URL(location.href);
  if (shown) address.searchParams.set(name, '');
  else address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
}

/** Puts a way of showing the page into its address (`?parallel`), so that it can be linked, or takes it out. */
export function writeView(name: string, shown: boolean): void {
  const address = new URL(location.href);
  if (shown) address.searchParams.set(name, '');
  else address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
}

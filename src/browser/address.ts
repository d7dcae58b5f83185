/** The fragment of this page's address, without its sign. */
export const readFragment = (): string => location.hash.slice(1);

/** The fragment, which is then gone from the address: to open the page again is not to ask for it again. */
export function takeFragment(): string {
  const fragment = readFragment();
  if (fragment) history.replaceState(null, '', location.pathname + location.search);
  return fragment;
}

/** Opens another fragment in this page. */
export function openFragment(fragment: string): void {
  location.hash = fragment;
}

/** Calls back when another fragment is opened in this page, until the signal says stop. */
export const onFragment = (opened: () => void, signal: AbortSignal): void =>
  addEventListener('hashchange', opened, { signal });

/** A path of this site as a whole address that can be sent to someone; an empty path is this page's own. */
export const wholeAddress = (path: string): string => new URL(path, location.href).href;

/** Copies a text; says whether it could. */
export const copyText = (text: string): Promise<boolean> =>
  (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
    () => true,
    () => false,
  );

/** The fragment of this page's address, without its sign. */
export const readFragment = (): string => location.hash.slice(1);

/** Puts a fragment into the address without a new entry to go back through. */
export const writeFragment = (fragment: string): void => history.replaceState(null, '', `#${fragment}`);

/** A path of this site as a whole address that can be sent to someone. */
export const wholeAddress = (path: string): string => new URL(path, location.href).href;

/** Copies a text; says whether it could. */
export const copyText = (text: string): Promise<boolean> =>
  (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
    () => true,
    () => false,
  );

import { createHash } from 'node:crypto';

const LINK = /<link rel="stylesheet" href="([^"]+)">/g;

/** Addresses of the style sheets a page links. */
export const stylesOf = (html: string): string[] => [...html.matchAll(LINK)].map(([, address]) => address!);

/**
 * The page with its style sheets inside, so that they come in the same flight as the text; `<` cannot end the element
 * early, since style sheets are built from our own files and hold none.
 */
export const withInlineStyles = (html: string, cssOf: (address: string) => string): string =>
  html.replace(LINK, (_, address: string) => `<style>${cssOf(address)}</style>`);

/** The source expression by which a policy lets exactly this style sheet pass (CSP 3, §2.3.1). */
export const styleHash = (css: string): string =>
  `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

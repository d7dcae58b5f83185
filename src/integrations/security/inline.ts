import { createHash } from 'node:crypto';

const LINK = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * The page with its style sheets inside, so that they come in the same flight as the text; `<` cannot end the element
 * early, since style sheets are built from our own files and hold none.
 */
export const withInlineStyles = (html: string, cssOf: (address: string) => string): string =>
  html.replace(LINK, (_, address: string) => `<style>${cssOf(address)}</style>`);

/** The source expression by which a policy lets exactly this style sheet or script pass (CSP 3, §2.3.1). */
export const inlineHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The code of the script that stands in a page; a page without late scripts has none. */
export const inlineScript = (html: string): string | undefined =>
  /<script type="module">([\s\S]*?)<\/script>/.exec(html)?.[1];

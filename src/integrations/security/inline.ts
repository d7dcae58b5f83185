import { createHash } from 'node:crypto';
import type { InlineHashes } from '../../core/security/policy.ts';

const LINK = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * The page with its style sheets inside, so that they come in the same flight as the text; `<` cannot end the element
 * early, since style sheets are built from our own files and hold none.
 */
export const withInlineStyles = (html: string, cssOf: (address: string) => string): string =>
  html.replace(LINK, (_, address: string) => `<style>${cssOf(address)}</style>`);

/** The source expression by which a policy lets exactly this style sheet or script pass (CSP 3, §2.3.1). */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const hashesOf = (html: string, element: RegExp): string =>
  [...html.matchAll(element)].map(([, text]) => hashOf(text!)).join(' ');

/** The hashes of everything that stands inside a page. */
export const inlineHashes = (html: string): InlineHashes => ({
  scripts: hashesOf(html, /<script type="module">([\s\S]*?)<\/script>/g),
  styles: hashesOf(html, /<style>([\s\S]*?)<\/style>/g),
});

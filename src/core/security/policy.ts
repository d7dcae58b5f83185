/** Source expressions for what stands inside pages, as a policy lists them. */
export type InlineHashes = { readonly scripts: string; readonly styles: string };

/** Stand in a page's policy until the build knows its script and style sheets and puts their hashes there. */
export const HASHES_TO_COME: InlineHashes = { scripts: "'sha256-SCRIPT'", styles: "'sha256-STYLE'" };

/**
 * The content security policy, one for the whole site but for the hashes: nothing from elsewhere, nothing inline but the one script that
 * fetches the others and the style sheets, by their hashes, DOM sinks guarded by Trusted Types. A tool may fetch a
 * sheet of its own when it is opened (`style-src 'self'`); `wasm-unsafe-eval` is what the search engine needs.
 */
export const metaPolicy = ({ scripts, styles }: InlineHashes): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${scripts} 'wasm-unsafe-eval'`,
    `style-src 'self' ${styles}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default hb',
  ].join('; ');

/**
 * Every security header a host should send, by name; `frame-ancestors` works only here (CSP 3, §3.3). The camera is for
 * this site's own pages: the trainer's page reads QR codes with it, once the browser has asked.
 */
export const securityHeaders = (hashes: InlineHashes): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': `${metaPolicy(hashes)}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

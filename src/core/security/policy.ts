/** Stands in a page's policy until the build knows the style sheets and puts their hashes there. */
export const STYLE_HASHES = "'sha256-STYLE'";

/**
 * The content security policy, one for the whole site: no script inline, nothing from elsewhere, DOM sinks guarded by
 * Trusted Types. `styleHashes` are those of the style sheets that stand inside pages, `'self'` lets a tool
 * fetch its own sheet when it is opened; `wasm-unsafe-eval` is what the search engine needs.
 */
export const metaPolicy = (styleHashes: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' ${styleHashes}`,
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

/** Every security header a host should send, by name; `frame-ancestors` works only here (CSP 3, §3.3). */
export const securityHeaders = (styleHashes: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': `${metaPolicy(styleHashes)}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

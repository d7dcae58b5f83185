import { expect, test } from '@playwright/test';
import { metaPolicy, securityHeaders } from '../../src/core/security/policy.ts';
import { expectEach } from './seeded.ts';

const STYLE = "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='";
const SCRIPT = "'sha256-4PyzsK7o0XDsGpUrR4bD9m1fC5zvGx1tzXk3vKc0a2E='";
const META_POLICY = metaPolicy({ scripts: SCRIPT, styles: STYLE });
const SECURITY_HEADERS = securityHeaders({ scripts: SCRIPT, styles: STYLE });

/** The directives of a policy by name; twice the same name would be lost on a browser, so it is an error here. */
function directivesOf(policy: string): Map<string, string[]> {
  const directives = new Map<string, string[]>();
  for (const directive of policy.split(/\s*;\s*/)) {
    const [name = '', ...values] = directive.split(/\s+/);
    expect(directives.has(name), `${name} twice`).toBe(false);
    directives.set(name, values);
  }
  return directives;
}

const meta = directivesOf(META_POLICY);
const header = directivesOf(SECURITY_HEADERS['Content-Security-Policy'] ?? '');
const fetching = [...meta].filter(([name]) => name.endsWith('-src'));

test.describe('the content security policy', () => {
  test('allows nothing that it does not name', () => expect(meta.get('default-src')).toEqual(["'none'"]));
  test('allows nothing inline but the script and the style sheet of those hashes, and no text as a program', () => {
    for (const policy of [META_POLICY, SECURITY_HEADERS['Content-Security-Policy']]) {
      expect(policy).not.toContain("'unsafe-inline'");
      expect(policy).not.toContain("'unsafe-eval'");
      expect(policy).not.toContain("'unsafe-hashes'");
    }
  });
  test('allows WebAssembly to scripts and to nothing else', () =>
    expect(
      fetching.filter(([, values]) => values.includes("'wasm-unsafe-eval'")).map(([name]) => name),
    ).toEqual(['script-src']));
  test('allows no other site and no scheme: every source is a keyword or one of the hashes', () => {
    expectEach(
      fetching,
      ([, values]) =>
        values.length > 0 &&
        values.every((value) => [SCRIPT, STYLE].includes(value) || /^'[a-z-]+'$/.test(value)),
    );
    expect(fetching.length).toBeGreaterThan(5);
  });
  for (const name of ['base-uri', 'object-src', 'frame-src'])
    test(`allows no ${name} at all`, () => expect(meta.get(name)).toEqual(["'none'"]));
  test('lets forms go nowhere else', () => expect(meta.get('form-action')).toEqual(["'self'"]));
  test('guards the page against text that becomes script', () => {
    expect(meta.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(meta.get('trusted-types')).not.toContain("'allow-duplicates'");
    expect(meta.get('trusted-types')).not.toContain('*');
  });

  test('forbids frames in the header only, since a meta element may not', () => {
    expect(meta.has('frame-ancestors')).toBe(false);
    expect(header.get('frame-ancestors')).toEqual(["'none'"]);
  });
  for (const name of ['report-uri', 'report-to', 'sandbox'])
    test(`has no ${name}, which a meta element may not have either`, () =>
      expect(meta.has(name)).toBe(false));
  test('is the same in the header and in the page but for that', () =>
    expect([...header].filter(([name]) => name !== 'frame-ancestors')).toEqual([...meta]));
});

test.describe('the other headers', () => {
  const values: [name: string, value: string][] = [
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ];
  for (const [name, value] of values)
    test(`${name} is ${value}`, () => expect(SECURITY_HEADERS[name]).toBe(value));
  test('only pages of this site may ask for the camera, with which the trainer reads codes', () =>
    expect(SECURITY_HEADERS['Permissions-Policy']?.split(/,\s*/)).toContain('camera=(self)'));
  for (const feature of ['microphone', 'geolocation', 'payment'])
    test(`nobody may use the ${feature}`, () =>
      expect(SECURITY_HEADERS['Permissions-Policy']?.split(/,\s*/)).toContain(`${feature}=()`));
  test('can be sent: names and values are of plain signs on one line', () =>
    expectEach(
      Object.entries(SECURITY_HEADERS),
      ([name, value]) => /^[A-Za-z-]+$/.test(name) && /^[\x20-\x7e]+$/.test(value),
    ));
});

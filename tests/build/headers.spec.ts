import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { metaPolicy, securityHeaders } from '../../src/core/security/policy.ts';
import { builtPages, readBuilt, readPage } from '../support/site.ts';

const stylesOf = (html: string): string[] =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css!);
const hashOf = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
const policyOf = (html: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
const policy = policyOf(readPage('/zh/'));
const hashes = (policy.match(/'sha256-[^']+'/g) ?? []).join(' ');

test('every page carries the same policy, before anything it could load, and the policy knows its styles', () => {
  expect(policy).toBe(metaPolicy(hashes));
  const faults = builtPages().filter((address) => {
    const html = readPage(address);
    const at = html.indexOf(policy);
    const styles = stylesOf(html);
    return (
      at < 0 ||
      at > html.indexOf('<link') ||
      at > html.indexOf('<style') ||
      styles.length === 0 ||
      styles.some((css) => !hashes.includes(hashOf(css)))
    );
  });
  expect(faults).toEqual([]);
});

test('the header files for hosts say the same as the pages', () => {
  const headers = readBuilt('_headers').toString();
  const nginx = readBuilt('nginx-headers.conf').toString();
  for (const [name, value] of Object.entries(securityHeaders(hashes))) {
    expect(headers).toContain(`  ${name}: ${value}\n`);
    expect(nginx).toContain(`add_header ${name} "${value}" always;\n`);
  }
  expect(headers).toContain(policy);
});

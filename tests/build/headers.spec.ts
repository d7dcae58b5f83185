import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { metaPolicy, securityHeaders } from '../../src/core/security/policy.ts';
import { builtPages, readBuilt, readPage } from '../support/site.ts';

const inlineOf = (html: string): string[] =>
  [...html.matchAll(/<(style|script type="module")>([\s\S]*?)<\/(?:style|script)>/g)].map(
    ([, , text]) => text!,
  );
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (html: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
const policy = policyOf(readPage('/zh/'));
const hashesIn = (directive: string): string =>
  (new RegExp(`${directive} ([^;]+)`).exec(policy)?.[1]?.match(/'sha256-[^']+'/g) ?? []).join(' ');
const hashes = { scripts: hashesIn('script-src'), styles: hashesIn('style-src') };

test('every page carries the same policy, before anything it could load, and the policy knows what is inline', () => {
  expect(policy).toBe(metaPolicy(hashes));
  expect(hashes.scripts.split(' ')).toHaveLength(1);
  const faults = builtPages().filter((address) => {
    const html = readPage(address);
    const at = html.indexOf(policy);
    return (
      at < 0 ||
      at > html.indexOf('<link') ||
      at > html.indexOf('<style') ||
      inlineOf(html).length === 0 ||
      inlineOf(html).some((text) => !policy.includes(hashOf(text)))
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

import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { metaPolicy, securityHeaders } from '../../src/core/security/policy.ts';
import { builtPages, readBuilt, readPage } from '../support/site.ts';

const styleOf = (html: string): string => /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
const hashOf = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
const hash = hashOf(styleOf(readPage('/zh/')));

test('every page carries the same policy, before anything it could load, and its hash is that of its style', () => {
  const policy = `http-equiv="Content-Security-Policy" content="${metaPolicy(hash)}"`;
  const faults = builtPages().filter((address) => {
    const html = readPage(address);
    const at = html.indexOf(policy);
    return (
      at < 0 || at > html.indexOf('<link') || at > html.indexOf('<style') || hashOf(styleOf(html)) !== hash
    );
  });
  expect(faults).toEqual([]);
});

test('the header files for hosts say the same as the pages', () => {
  const headers = readBuilt('_headers').toString();
  const nginx = readBuilt('nginx-headers.conf').toString();
  for (const [name, value] of Object.entries(securityHeaders(hash))) {
    expect(headers).toContain(`  ${name}: ${value}\n`);
    expect(nginx).toContain(`add_header ${name} "${value}" always;\n`);
  }
  expect(headers).toContain(metaPolicy(hash));
});

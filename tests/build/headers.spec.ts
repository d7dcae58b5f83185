import { expect, test } from '@playwright/test';
import { META_POLICY, SECURITY_HEADERS } from '../../src/core/security/policy.ts';
import { builtPages, readBuilt, readPage } from '../support/site.ts';

test('every page carries the policy as a meta tag, before anything it could load', () => {
  const faults = builtPages().filter((address) => {
    const html = readPage(address);
    const policy = html.indexOf(`http-equiv="Content-Security-Policy" content="${META_POLICY}"`);
    return (
      policy < 0 ||
      policy > html.indexOf('<link') ||
      (html.includes('<script') && policy > html.indexOf('<script'))
    );
  });
  expect(faults).toEqual([]);
});

test('the header files for hosts say the same as the pages', () => {
  const headers = readBuilt('_headers').toString();
  const nginx = readBuilt('nginx-headers.conf').toString();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(headers).toContain(`  ${name}: ${value}\n`);
    expect(nginx).toContain(`add_header ${name} "${value}" always;\n`);
  }
  expect(headers).toContain(META_POLICY);
});

import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { metaPolicy, securityHeaders } from '../../src/core/security/policy.ts';
import { builtPages, DIST, readBuilt, readPage } from '../support/site.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const hashesOf = (html: string, element: RegExp): string =>
  [...html.matchAll(element)].map(([, text]) => hashOf(text!)).join(' ');
/** The policy a page should carry: the site's, with the hashes of what is inline in this page. */
const policyFor = (html: string): string =>
  metaPolicy({
    scripts: hashesOf(html, /<script type="module">([\s\S]*?)<\/script>/g),
    styles: hashesOf(html, /<style>([\s\S]*?)<\/style>/g),
  });
const pages = builtPages().map((address) => ({ address, html: readPage(address) }));
const policyIn = (headers: string): string => /Content-Security-Policy: (.+)/.exec(headers)![1]!;
const hashesIn = (policy: string, directive: string): string =>
  (new RegExp(`${directive} ([^;]+)`).exec(policy)?.[1]?.match(/'sha256-[^']+'/g) ?? []).join(' ');

test('every page carries the policy, before anything it could load, and the policy knows what is inline', () => {
  const faults = pages.filter(({ html }) => {
    const at = html.indexOf(`http-equiv="Content-Security-Policy" content="${policyFor(html)}"`);
    return at < 0 || at > html.indexOf('<link') || at > html.indexOf('<style');
  });
  expect(faults.map(({ address }) => address)).toEqual([]);
});

test('no page asks for what its policy forbids: handlers and styles in attributes, anything of another host', () => {
  const forbidden =
    /<[^>]+\s(?:on\w+|style)="|<(?:script|img|iframe|source|use)[^>]+(?:src|href)="(?!\/(?!\/)|data:|#)|<link rel="(?:stylesheet|icon|manifest|preload|modulepreload)" href="(?!\/(?!\/))/;
  const faults = pages.filter(({ html }) => forbidden.test(html));
  expect(faults.map(({ address, html }) => `${address} ${forbidden.exec(html)![0].slice(-80)}`)).toEqual([]);
});

test('the policy of the header files lets everything pass that stands inside a page, and one script', () => {
  const policy = policyIn(readBuilt('_headers').toString());
  const known = hashesIn(policy, 'style-src');
  expect(hashesIn(policy, 'script-src').split(' ')).toHaveLength(1);
  const faults = pages.filter(({ html }) =>
    hashesIn(policyFor(html), 'style-src')
      .split(' ')
      .some((hash) => !known.includes(hash)),
  );
  expect(faults.map(({ address }) => address)).toEqual([]);
});

test('the header files for hosts say the same as the pages', () => {
  const headers = readBuilt('_headers').toString();
  const nginx = readBuilt('nginx-headers.conf').toString();
  const policy = policyIn(headers);
  const hashes = { scripts: hashesIn(policy, 'script-src'), styles: hashesIn(policy, 'style-src') };
  for (const [name, value] of Object.entries(securityHeaders(hashes))) {
    expect(headers).toContain(`  ${name}: ${value}\n`);
    expect(nginx).toContain(`add_header ${name} "${value}" always;\n`);
  }
});

test('what is named after its content may be kept for a year, and nothing else', () => {
  const kept = 'Cache-Control: public, max-age=31536000, immutable';
  expect(readBuilt('_headers').toString().split(kept)).toHaveLength(2);
  expect(readBuilt('_headers').toString()).toContain(`\n/_astro/*\n  ${kept}\n`);
  expect(readBuilt('nginx-headers.conf').toString()).toContain('location /_astro/ { expires 31536000s; }\n');
  const named = readdirSync(join(DIST, '_astro')).filter((file) => !/[\w-]{8}\.\w+$/.test(file));
  expect(named).toEqual([]);
});

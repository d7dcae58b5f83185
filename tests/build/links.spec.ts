import { expect, test } from '@playwright/test';
import type { Assignable } from '../../src/core/assignment/assignable.ts';
import { knownIds } from '../../src/core/assignment/asked.ts';
import { decodeAssignment } from '../../src/core/assignment/assignment.ts';
import { builtPages, isBuilt, readBuilt, readPage } from '../support/site.ts';

const pages = new Map(builtPages().map((address) => [address, readPage(address)]));
const idsOf = new Map(
  [...pages].map(([address, html]) => [
    address,
    new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)),
  ]),
);

const known = knownIds(JSON.parse(readBuilt('assigned/zh.json').toString()) as Assignable);
/** Whether a fragment is what a page works on, and no place in it: an assignment, or a word like `plan=half-day`. */
const isData = (target: string, fragment: string): boolean =>
  fragment.includes('=') ||
  (/\/papers\/$/.test(target) && decodeAssignment(fragment, known).kind === 'assignment');

test('every internal link leads to a page and a place that exist', () => {
  const broken = new Set<string>();
  for (const [address, html] of pages)
    for (const [, href = ''] of html.matchAll(/<a[^>]*? href="([^"]+)"/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), `http://site${address}`);
      if (url.host !== 'site') continue;
      const target = decodeURIComponent(url.pathname);
      const place = decodeURIComponent(url.hash.slice(1));
      if (!pages.has(target) && !isBuilt(target)) broken.add(`${address} → ${href}`);
      else if (place && !isData(target, place) && pages.has(target) && !idsOf.get(target)!.has(place))
        broken.add(`${address} → ${href}`);
    }
  expect([...broken]).toEqual([]);
});

test('every page has one first heading, a description and its language', () => {
  const faults = [...pages].flatMap(([address, html]) => [
    ...(html.match(/<h1[\s>]/g)?.length === 1 ? [] : [`${address}: h1`]),
    ...(/<meta name="description" content="[^"]{6,}"/.test(html) ? [] : [`${address}: description`]),
    ...(/<html lang="(zh-CN|en)"/.test(html) ? [] : [`${address}: lang`]),
  ]);
  expect(faults).toEqual([]);
});

test('every page of one language has its twin in the other, and each names the other', () => {
  const faults = [...pages.keys()]
    .filter((address) => /^\/(zh|en)\//.test(address))
    .flatMap((address) => {
      const twin = address.startsWith('/zh/')
        ? address.replace('/zh/', '/en/')
        : address.replace('/en/', '/zh/');
      const html = pages.get(address)!;
      const names = ['zh-CN', 'en'].every((tag) => html.includes(`hreflang="${tag}" href="http`));
      return pages.has(twin) && names ? [] : [address];
    });
  expect(faults).toEqual([]);
});

test('no id is used twice on a page', () => {
  const faults = [...pages].flatMap(([address, html]) => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${address}#${id}`);
  });
  expect(faults).toEqual([]);
});

test('no page shows an unfilled blank or a broken value', () => {
  const faults = [...pages].flatMap(([address, html]) => {
    const text = html.replace(/<[^>]+>/g, '\n');
    return /\{\w+\}|(?:^|\n)\s*undefined\s*(?:$|\n)|\[object Object\]|\bNaN\b/.test(text) ? [address] : [];
  });
  expect(faults).toEqual([]);
});

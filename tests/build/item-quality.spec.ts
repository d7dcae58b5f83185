import { expect, test } from '@playwright/test';
import { readBuilt, readPage } from '../support/site.ts';

const page = readPage('/zh/about/items/');
const cellsOf = (row: string) =>
  [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) =>
    cell!.replace(/<[^>]+>/g, '').trim(),
  );
const rows = [...page.slice(page.indexOf('<table')).matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
  cellsOf(row!),
);

test('the page on the questions counts the items of every module, as the manifest does', () => {
  const { modules } = JSON.parse(readBuilt('handbook.json').toString()) as { modules: { items: number }[] };
  const [head, ...body] = rows;
  const items = head!.indexOf('题数');
  expect(body.slice(0, -1).map((row) => Number(row[items]))).toEqual(modules.map((module) => module.items));
  expect(Number(body.at(-1)![items])).toBe(modules.reduce((sum, module) => sum + module.items, 0));
});

test('every column is filled and explained, and no two questions ask the same', () => {
  const [head, ...body] = rows;
  expect(head!.length).toBeGreaterThanOrEqual(7);
  for (const row of body) expect(row.filter(Boolean)).toHaveLength(head!.length);
  const explained = [...page.matchAll(/<dt>([^<]+)<\/dt><dd>[^<]{10,}<\/dd>/g)].map(([, name]) => name);
  expect(explained).toEqual(head!.slice(1));
  expect(page).toContain('问法几乎一样的题：0 对');
});

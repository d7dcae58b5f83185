import { expect, test } from '@playwright/test';
import { z } from 'astro/zod';
import { isBuilt, readBuilt } from '../support/site.ts';

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const urls = z.strictObject({ zh: z.string().startsWith('/zh/'), en: z.string().startsWith('/en/') });
const titled = { id: z.string(), titles: words, urls };
const ids = z.array(z.string());

/** The shape that the README documents. */
const manifest = z.strictObject({
  schema: z.literal(1),
  units: z.array(z.strictObject({ ...titled, modules: ids.min(1), quiz: ids.min(8).max(10) })),
  modules: z.array(
    z.strictObject({
      ...titled,
      unit: z.string(),
      minutes: z.number(),
      items: z.number().min(10),
      outcomes: ids,
      sources: ids.min(1),
      terms: ids,
      mechanisms: ids,
    }),
  ),
  terms: z.array(
    z.strictObject({ id: z.string(), zh: z.string(), pinyin: z.string(), en: z.string(), urls }),
  ),
  mechanisms: z.array(
    z.strictObject({
      id: z.string(),
      zh: z.string(),
      en: z.string(),
      treats: ids.min(1),
      module: z.string(),
      urls,
    }),
  ),
  failures: z.array(
    z.strictObject({ id: z.string(), zh: z.string(), en: z.string(), side: ids.min(1), urls }),
  ),
  sources: z.array(z.strictObject({ ...titled, year: z.number() })),
  cases: z.array(z.strictObject(titled)),
  tensions: z.array(z.strictObject(titled)),
  clinic: z.array(
    z.strictObject({
      id: z.string(),
      zh: z.string(),
      en: z.string(),
      effect: z.string(),
      urls: z.strictObject({
        zh: z.string().startsWith('/zh/clinic/#D'),
        en: z.string().startsWith('/en/clinic/#D'),
      }),
    }),
  ),
  routes: z.array(z.strictObject({ ...titled, minutes: z.array(z.number()).min(1) })),
  items: z.array(
    z.strictObject({
      id: z.string(),
      module: z.string(),
      kind: z.string(),
      outcome: z.string(),
      source: ids.min(1),
      twins: z.number(),
    }),
  ),
});

const parse = () => manifest.parse(JSON.parse(readBuilt('handbook.json').toString()));

test('the manifest has the documented shape', () => {
  expect(manifest.safeParse(JSON.parse(readBuilt('handbook.json').toString())).error?.issues ?? []).toEqual(
    [],
  );
});

test('every address in the manifest is a page', () => {
  const { schema, items, ...lists } = parse();
  const missing = Object.values(lists)
    .flat()
    .flatMap(({ urls }) => [urls.zh, urls.en])
    .filter((url) => !isBuilt(url.replace(/(?:#.*)?$/, 'index.html')));
  expect(missing).toEqual([]);
});

test('the whole reference is there: essays, failures, terms, mechanisms, cases, debates, the clinic', () => {
  const book = parse();
  const { sources, failures, terms, mechanisms, cases, tensions, clinic } = book;
  const counts = [sources, failures, terms, mechanisms, cases, tensions, clinic].map((list) => list.length);
  expect(counts).toEqual([13, 19, 267, 112, 12, 28, 22]);
});

test('every module belongs to one unit, and a unit asks items that exist, each once', () => {
  const book = parse();
  expect(book.units.flatMap((unit) => unit.modules)).toEqual(book.modules.map((module) => module.id));
  const items = new Set(book.items.map((item) => item.id));
  for (const { quiz } of book.units) {
    expect(quiz.filter((id) => !items.has(id))).toEqual([]);
    expect(new Set(quiz).size).toBe(quiz.length);
  }
});

test('every outcome is tested by at least two items', () => {
  const book = parse();
  const thin = book.modules.flatMap((module) =>
    module.outcomes.filter(
      (outcome) =>
        book.items.filter((item) => item.module === module.id && item.outcome === outcome).length < 2,
    ),
  );
  expect(thin).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readBuilt, readPage } from '../support/site.ts';

/** The ids of the knowledge map from which the handbook was written; permanent, so the list does not change. */
const expected = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/knowledge-map-ids.json'), 'utf8'),
) as Record<string, string[]>;
const manifest = JSON.parse(readBuilt('handbook.json').toString()) as Record<string, { id: string }[]>;

/** Ids on the page, as often as they stand there. */
const anchors = (page: string, pattern: RegExp) => [...readPage(page).matchAll(pattern)].map(([, id]) => id!);

const found: Record<string, string[]> = {
  ...Object.fromEntries(
    Object.keys(expected).map((kind) => [kind, (manifest[kind] ?? []).map(({ id }) => id)]),
  ),
  discrepancies: anchors('/zh/clinic/', / id="(D\d+)"/g),
};

for (const [kind, ids] of Object.entries(expected)) {
  test(`every id of the knowledge map is there once: ${ids.length} ${kind}`, () => {
    const missing = ids.filter((id) => !found[kind]!.includes(id));
    const twice = found[kind]!.filter((id, i) => found[kind]!.indexOf(id) !== i);
    expect({ missing, twice }).toEqual({ missing: [], twice: [] });
  });
}

test('both languages of the clinic treat the same places', () => {
  expect(anchors('/en/clinic/', / id="(D\d+)"/g)).toEqual(expected['discrepancies']);
});

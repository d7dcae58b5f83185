import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readPage } from '../support/site.ts';

/**
 * Every failure that an essay states, from the knowledge map: where it is shown, the classes it belongs to, where the
 * essay gives its cause and its cure. What the essays say does not change, so neither does the list.
 */
const rows = readFileSync(join(import.meta.dirname, '../fixtures/failure-catalogue.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t').map((cell) => cell.split(/, | (?=F)/).filter((one) => one !== '-')));

/** Places cited on the page of a class, part by part: how it shows, causes, cures. */
function placesOn(lang: string, id: string): string[][] {
  const parts = readPage(`/${lang}/failures/${id}/`).split('<h2>').slice(1, 4);
  return parts.map((part) => [...part.matchAll(/>(S\d[^<]*)<\/a>/g)].map(([, at]) => at!));
}

for (const lang of ['zh', 'en'])
  test(`each failure an essay states is on the page of its class, with the cause and cure it gives (${lang})`, () => {
    const missing = rows.flatMap(([shown = [], classes = [], ...treated]) =>
      classes.flatMap((id) => {
        const places = placesOn(lang, id);
        return [shown, ...treated].flatMap((expected, part) =>
          expected
            .filter((at) => !places[part]!.includes(at))
            .map((at) => `${id} ${['shows', 'cause', 'cure'][part]} ${at}`),
        );
      }),
    );
    expect(rows).toHaveLength(59);
    expect(missing).toEqual([]);
  });

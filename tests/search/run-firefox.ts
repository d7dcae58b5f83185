import { LANGS } from '../../src/core/language/words.ts';
import { askBox, inside } from './ask-box.ts';
import { findFirefox, openFirefox } from './firefox.ts';
import type { Query } from './name-queries.ts';
import { placeOf, score } from './score.ts';

/** Queries asked in Firefox too: its segmenter has another dictionary. */
const ASKED = 30;

/** Asks some of the queries in stock Firefox, where it is installed, and prints how it went. */
export async function askFirefox(address: string, queries: readonly Query[]): Promise<void> {
  const path = findFirefox();
  if (!path) return console.log('Firefox is not installed: not asked');
  const step = Math.max(1, Math.floor(queries.length / ASKED));
  const some = queries.filter((_, i) => i % step === 0).slice(0, ASKED);
  const page = await openFirefox(path);
  try {
    const places: number[] = [];
    for (const lang of LANGS) {
      await page.goto(`${address}/${lang}/search/`);
      for (const query of some.filter((one) => one.lang === lang))
        places.push(placeOf(query, (await page.evaluate(askBox, query.query)).map(inside)));
    }
    const { count, first, firstThree, reciprocalRank } = score(places);
    console.log(
      `in stock Firefox: ${count} queries, first ${(first * 100).toFixed(1)} %, in three ${(firstThree * 100).toFixed(1)} %, MRR ${reciprocalRank.toFixed(3)}`,
    );
  } finally {
    await page.close();
  }
}

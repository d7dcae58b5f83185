import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { chanceFrom } from '../core/seeded.ts';
import { startKillable } from '../support/killable-browser.ts';

const KILLS = Number(process.env['RECORD_KILLS'] ?? 4);
/** A profile is left after so many kills, so that the record it gathers does not slow the next ones down. */
const KILLS_PER_PROFILE = 20;
const QUESTION = `[data-question*='"kind":"single"'][data-ready]`;

/** Numbers of the entries that the record holds once the page has opened it; and how many it had to rebuild. */
const heldIn = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open('hb-record');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const all = database.transaction('events').objectStore('events').getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    database.close();
    const rebuilt = Number(localStorage.getItem('hb:restored') ?? 0);
    localStorage.removeItem('hb:restored');
    const numbers = (all.result as { data: { n?: number } }[]).map(({ data }) => data.n ?? -1);
    return { numbers, rebuilt };
  });

/** Saves without a pause and calls `acknowledge` for each entry that the page says is kept. */
const writeAtFullSpeed = (page: Page, from: number) =>
  page.evaluate(
    ([selector, from]) => {
      type Question = HTMLElement & { save(kind: string, data: object): Promise<void> };
      const question = document.querySelector<Question>(selector)!;
      void (async () => {
        for (let n = from; ; n++) {
          delete question.dataset['saved'];
          await question.save('drafted', { response: 'a', n });
          if (question.dataset['saved'] === 'kept')
            void (globalThis as unknown as { acknowledge(n: number): void }).acknowledge(n);
        }
      })();
    },
    [QUESTION, from] as const,
  );

test(`whatever was said to be kept survives the browser being killed at ${KILLS} random moments`, async ({
  baseURL,
}) => {
  test.setTimeout(60_000 + KILLS * 15_000);
  const { below } = chanceFrom(Number(process.env['RECORD_SEED'] ?? 1));
  const lost: string[] = [];
  const sum = { kills: 0, acknowledged: 0, rebuilds: 0, rebuilt: 0 };

  for (let left = KILLS; left > 0; left -= KILLS_PER_PROFILE) {
    const profile = await mkdtemp(join(tmpdir(), 'record-kill-'));
    const acknowledged = new Set<number>();
    // The last round only looks.
    for (let round = Math.min(left, KILLS_PER_PROFILE); round >= 0; round--) {
      const { page, kill } = await startKillable(profile);
      try {
        await page.exposeFunction('acknowledge', (n: number) => acknowledged.add(n));
        await page.goto(`${baseURL}/zh/modules/government-execution/`);
        await page.locator(QUESTION).first().waitFor();
        const { numbers, rebuilt } = await heldIn(page);
        const held = new Set(numbers);
        for (const n of acknowledged) if (!held.has(n)) lost.push(`kill ${sum.kills}: entry ${n}`);
        sum.rebuilds += Number(rebuilt > 0);
        sum.rebuilt += rebuilt;
        if (round > 0) {
          const before = acknowledged.size;
          await writeAtFullSpeed(page, sum.kills * 100_000);
          await expect.poll(() => acknowledged.size).toBeGreaterThan(before);
          await wait(below(700));
          sum.kills += 1;
        }
      } finally {
        await kill();
      }
    }
    sum.acknowledged += acknowledged.size;
    await rm(profile, { recursive: true, force: true });
  }

  test.info().annotations.push({ type: 'figures', description: JSON.stringify(sum) });
  console.log(`\n${JSON.stringify({ ...sum, lost: lost.length })}`);
  expect(lost).toEqual([]);
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test, type Page } from '../support/test.ts';
import { launchOptions } from '../support/browser.ts';
import { answerAtOnce } from '../support/answer.ts';

const MODULE = '/zh/modules/government-execution/';
const question = (page: Page, at = 0) => page.locator(`[data-question*='"kind":"single"']`).nth(at);

async function answer(page: Page, at = 0): Promise<string | null> {
  await answerAtOnce(question(page, at), { where: /./ });
  return question(page, at).getAttribute('data-saved');
}

/** Writes into a database of its own until the browser refuses; the name of the refusal. */
const fillUp = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open('filler');
    opening.onupgradeneeded = () => void opening.result.createObjectStore('bytes', { autoIncrement: true });
    await new Promise((done) => (opening.onsuccess = done));
    let refusal: string | undefined;
    for (let at = 0; at < 200 && !refusal; at++) {
      const write = opening.result.transaction('bytes', 'readwrite', { durability: 'strict' });
      write.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(65_536)));
      refusal = await new Promise<string | undefined>((done) => {
        write.oncomplete = () => done(undefined);
        write.onabort = () => done(write.error?.name);
      });
    }
    opening.result.close();
    return refusal;
  });

type Question = HTMLElement & { save(kind: string, data: object): Promise<void> };
/** Saves entries until one is no longer kept; how many were. */
const saveUntilRefused = (page: Page) =>
  question(page, 1).evaluate(async (element) => {
    const one = element as Question;
    for (let kept = 0; kept < 200; kept++) {
      delete one.dataset['saved'];
      await one.save('drafted', { response: 'x'.repeat(20_000), n: kept });
      if (one.dataset['saved'] !== 'kept') return kept;
    }
    return Infinity;
  });
const heldDrafts = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open('hb-record');
    await new Promise((done) => (opening.onsuccess = done));
    const all = opening.result.transaction('events').objectStore('events').getAll();
    await new Promise((done) => (all.onsuccess = done));
    opening.result.close();
    return (all.result as { data: { n?: number } }[]).flatMap(({ data }) => data.n ?? []);
  });

test('when the quota is really full the page says so, what was kept stays, and writing goes on when there is room', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(60_000);
  const browser = await context.newCDPSession(page);
  // Before anything is written: Chromium asks for the room left once, and counts down from it.
  await browser.send('Storage.overrideQuotaForOrigin', { origin: baseURL!, quotaSize: 2_000_000 });
  await page.goto(MODULE);
  expect(await answer(page, 0)).toBe('kept');
  expect(await fillUp(page)).toBe('QuotaExceededError');
  // The private file system counts by itself; now there is no room for it either.
  await browser.send('Storage.overrideQuotaForOrigin', { origin: baseURL!, quotaSize: 1 });
  const kept = await saveUntilRefused(page);
  expect(kept).toBeLessThan(200);
  await expect(question(page, 1)).toHaveAttribute('data-saved', 'memory');
  await expect(question(page, 1).locator('.saved')).toHaveText('浏览器没让保存，离开这一页就没有了');

  await browser.send('Storage.overrideQuotaForOrigin', { origin: baseURL! });
  await page.goto('/zh/record/');
  await expect(page.locator('hb-record')).toHaveAttribute('data-ready', '');
  await expect(page.locator('hb-record > .result')).not.toContainText(/找不回来|不见了|损坏/);
  expect(new Set(await heldDrafts(page))).toEqual(new Set(Array.from({ length: kept }, (_, at) => at)));
  await page.goto(MODULE);
  await expect(question(page, 0).locator('input').first()).toBeChecked();
  expect(await answer(page, 2)).toBe('kept');
});

test('a profile that outlives its browser keeps the record, its device and its numbers', async ({
  baseURL,
}) => {
  test.setTimeout(60_000);
  const profile = await mkdtemp(join(tmpdir(), 'record-profile-'));
  const devices: (string | null)[] = [];
  for (const visit of [0, 1, 2]) {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions(),
      serviceWorkers: 'block',
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(baseURL + MODULE);
    for (let at = 0; at < visit; at++)
      await expect(question(page, at).locator('input').first()).toBeChecked();
    expect(await answer(page, visit)).toBe('kept');
    devices.push(await page.evaluate(() => localStorage.getItem('hb:device')));
    await page.goto(`${baseURL}/zh/record/`);
    await expect(page.locator('[data-module="government-execution"] [data-column="answered"]')).toHaveText(
      new RegExp(`^${visit + 1} `),
    );
    await expect(page.locator('hb-record > .result')).toHaveText('');
    await context.close();
  }
  expect(new Set(devices).size).toBe(1);
  await rm(profile, { recursive: true, force: true });
});

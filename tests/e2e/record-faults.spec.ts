import { expect, test, type Page } from '../support/test.ts';
import { answerAtOnce } from '../support/answer.ts';

const MODULE = '/zh/modules/government-execution/';
const said = (page: Page) => page.locator('hb-record > .result');
const answered = (page: Page) =>
  page.locator('[data-module="government-execution"] [data-column="answered"]');

const question = (page: Page) => page.locator(`[data-question*='"kind":"single"']`).first();

async function openModule(page: Page): Promise<void> {
  await page.goto(MODULE);
  await expect(question(page)).toHaveAttribute('data-ready', '');
}
const answer = (page: Page, where: 'kept' | 'memory' = 'kept') => answerAtOnce(question(page), { where });
async function openRecord(page: Page): Promise<void> {
  await page.goto('/zh/record/');
  await expect(page.locator('hb-record')).toHaveAttribute('data-ready', '');
}
/** Leaves the handbook's scripts, so that nothing holds the stores open. */
const leave = (page: Page) => page.goto('/robots-none');

const wipeDatabase = (page: Page) =>
  page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('hb-record').onsuccess = done)));
const wipeJournal = (page: Page) =>
  page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('record.journal'));
const journalSize = (page: Page) =>
  page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('record.journal');
    return (await handle.getFile()).size;
  });

const spoilDatabase = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open('hb-record');
    await new Promise((done) => (opening.onsuccess = done));
    const store = opening.result.transaction('events', 'readwrite').objectStore('events');
    const all = store.getAll();
    await new Promise((done) => (all.onsuccess = done));
    for (const event of all.result) store.put({ ...event, t: event.t + 1 });
    await new Promise((done) => (store.transaction.oncomplete = done));
    opening.result.close();
  });
const cutJournal = (page: Page) =>
  page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('record.journal');
    const bytes = await (await handle.getFile()).arrayBuffer();
    const file = await handle.createWritable();
    await file.write(bytes.slice(0, -5));
    await file.close();
  });

test('as long as one copy is whole the other is made whole again, and when both are gone the loss is noticed', async ({
  page,
}) => {
  /** What the reader is told on the next visit to the record, after something has befallen a copy. */
  const visitAfter = async (befalls: (page: Page) => Promise<unknown>): Promise<string> => {
    await leave(page);
    await befalls(page);
    await openRecord(page);
    return (await said(page).textContent())!;
  };
  await openModule(page);
  await answer(page);
  await test.step('a database that the browser has wiped is rebuilt from the journal, and the reader is told', async () => {
    expect(await visitAfter(wipeDatabase)).toContain('已经用另一份全部补齐');
    await expect(answered(page)).toHaveText(/^1 \/ \d+$/);
    await openModule(page);
    await expect(question(page).locator('input').first()).toBeChecked();
  });
  await test.step('the journal is rebuilt from the database', async () => {
    await leave(page);
    const size = await journalSize(page);
    await visitAfter(wipeJournal);
    expect(await journalSize(page)).toBeGreaterThanOrEqual(size);
  });
  await test.step('a corrupt entry in the database is mended from the journal', async () => {
    expect(await visitAfter(spoilDatabase)).toContain('已经用另一份全部补齐');
    await expect(answered(page)).toHaveText(/^1 \/ \d+$/);
  });
  await test.step('a journal cut off half-way through a write takes more, and is made whole again', async () => {
    await visitAfter(cutJournal);
    await visitAfter(wipeDatabase);
    await expect(answered(page)).toHaveText(/^1 \/ \d+$/);
  });
  await test.step('when both copies are gone the loss is noticed, not taken for a new reader', async () => {
    const told = await visitAfter(() => Promise.all([wipeJournal(page), wipeDatabase(page)]));
    expect(told).toContain('原来有记录，现在不见了');
  });
});

test('two tabs that write at once lose nothing and number without gaps', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await openModule(tab);
  const write = (tab: Page, from: number) =>
    question(tab).evaluate(async (element, from) => {
      type Question = HTMLElement & { save(kind: string, data: object): Promise<void> };
      await Promise.all(
        Array.from({ length: 25 }, (_, n) => (element as Question).save('drafted', { n: from + n })),
      );
    }, from);
  await Promise.all([write(page, 0), write(other, 100)]);
  const numbers = await page.evaluate(async () => {
    const opening = indexedDB.open('hb-record');
    await new Promise((done) => (opening.onsuccess = done));
    const all = opening.result.transaction('events').objectStore('events').getAll();
    await new Promise((done) => (all.onsuccess = done));
    opening.result.close();
    return (all.result as { seq: number }[]).map(({ seq }) => seq).toSorted((a, b) => a - b);
  });
  expect(numbers.length).toBeGreaterThanOrEqual(50);
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  await openRecord(page);
  await expect(said(page)).not.toContainText(/找不回来|不见了/);
});

test('a clock moved back does not make the newer answer the older one', async ({ page }) => {
  await page.clock.install({ time: '2026-09-01T08:00:00' });
  await openModule(page);
  await question(page).locator('input').first().check();
  await page.clock.runFor(1000);
  await expect(question(page)).toHaveAttribute('data-saved', 'kept');
  await page.clock.setSystemTime('2020-01-01T08:00:00');
  await question(page).evaluate((element) => delete (element as HTMLElement).dataset['saved']);
  await question(page).locator('input').nth(1).check();
  await page.clock.runFor(1000);
  await expect(question(page)).toHaveAttribute('data-saved', 'kept');
  await openModule(page);
  await expect(question(page).locator('input').nth(1)).toBeChecked();
});

/** Each primitive of the browser's storage, made to fail; what is left, and what the reader is told. */
const FAILURES: readonly [what: string, fail: () => void, where: 'kept' | 'memory', after: RegExp][] = [
  [
    'the private file system is refused, as in a private window',
    () => {
      // A worker would still have it: what is changed here is changed for the page alone.
      delete (globalThis as { Worker?: unknown }).Worker;
      navigator.storage.getDirectory = () => Promise.reject(new DOMException('', 'SecurityError'));
    },
    'kept',
    /^1 \//,
  ],
  ['no worker starts', () => delete (globalThis as { Worker?: unknown }).Worker, 'kept', /^1 \//],
  [
    'there are no locks',
    () => Object.defineProperty(navigator, 'locks', { value: undefined }),
    'kept',
    /^1 \//,
  ],
  [
    'the small store is denied',
    () =>
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      }),
    'kept',
    /^1 \//,
  ],
  [
    'the database is denied, and the journal alone keeps the answer',
    () =>
      (IDBFactory.prototype.open = () => {
        throw new DOMException('', 'SecurityError');
      }),
    'kept',
    /^1 \//,
  ],
  [
    'the database is of a newer edition',
    () =>
      (IDBFactory.prototype.open = () => {
        throw new DOMException('', 'VersionError');
      }),
    'kept',
    /^1 \//,
  ],
  [
    'the disk is full',
    () =>
      (IDBObjectStore.prototype.add = () => {
        throw new DOMException('', 'QuotaExceededError');
      }),
    'kept',
    /^1 \//,
  ],
  [
    'a transaction cannot be begun',
    () =>
      (IDBDatabase.prototype.transaction = () => {
        throw new DOMException('', 'InvalidStateError');
      }),
    'kept',
    /^1 \//,
  ],
  [
    'every store is denied',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('', 'SecurityError');
      };
      delete (globalThis as { Worker?: unknown }).Worker;
      navigator.storage.getDirectory = () => Promise.reject(new DOMException('', 'SecurityError'));
    },
    'memory',
    /^0 \//,
  ],
];
for (const [what, fail, where, after] of FAILURES)
  test(`when ${what}, the answer is ${where === 'kept' ? 'kept' : 'said to be in memory only'}`, async ({
    page,
  }) => {
    await page.addInitScript(fail);
    await openModule(page);
    await answer(page, where);
    if (where === 'memory') await expect(question(page).locator('.saved')).toContainText('没让保存');
    await openRecord(page);
    await expect(answered(page)).toHaveText(after);
  });

test('an answer that only the journal could take is in the database as soon as that is well again', async ({
  page,
  context,
}) => {
  const ill = await context.newPage();
  await ill.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'UnknownError');
    };
  });
  await openModule(ill);
  await answer(ill);
  await ill.close();
  await openModule(page);
  await expect(question(page).locator('input').first()).toBeChecked();
});

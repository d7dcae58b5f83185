import { readFile } from 'node:fs/promises';
import { encodeAssignment } from '../../src/core/assignment/assignment.ts';
import { ByteWriter } from '../../src/core/coding/bytes.ts';
import { seal } from '../../src/core/coding/sealed.ts';
import { SLIP_MARK } from '../../src/core/slip/slip.ts';
import { fieldsOf, isFormula } from '../core/read-csv.ts';
import { assignmentOf, openCount, paste } from '../support/counted.ts';
import { textOfPages } from '../support/read-pdf.ts';
import { expect, test, type Page } from '../support/test.ts';

/** Whatever would run sets this. */
const RUNS = '<img src=x onerror=ran()>';
const FORMULA = "=cmd|'/c calc'!A1";
const TURNED = '\u202egpj.exe\u2066';

/** A slip made by hand, past everything that cleans a name where slips are made. */
function forged(name: string): string {
  const { head, asked } = assignmentOf();
  const writer = new ByteWriter().number(1, 1).number(head.assignment, 3).number(head.edition, 3).text(name);
  for (const _ of asked) writer.number(0x40, 1);
  return SLIP_MARK + seal(writer.bytes);
}

async function watchRuns(page: Page): Promise<void> {
  page.on('dialog', () => expect('a dialog').toBe('none'));
  await page.addInitScript(() =>
    Object.assign(globalThis, { ran: () => Object.assign(globalThis, { hasRun: true }) }),
  );
}
const hasRun = (page: Page) => page.evaluate(() => 'hasRun' in globalThis);
const plain = (text: string) => text.replace(/\s/g, '');

test('names with markup, formulas, turned direction and ten thousand characters are shown as short text and run nothing', async ({
  page,
}) => {
  await watchRuns(page);
  const { code, slip } = assignmentOf();
  await openCount(page, code);
  // Ten thousand characters make a code longer than any slip: it is accounted for as not whole.
  const long = forged('长'.repeat(10_000));
  await paste(
    page,
    [RUNS, FORMULA, TURNED, '长'.repeat(300)].map(forged).concat(slip('张敏'), long).join('\n'),
  );
  await expect(page.locator('.result')).toContainText('其中新的 5 份');
  await expect(page.locator('.result')).toContainText('1 份不完整');
  const names = await page.locator('.people tbody th').allTextContents();
  expect(names).toEqual([RUNS.slice(0, 24), FORMULA, 'gpj.exe', '长'.repeat(24), '张敏']);
  expect(await page.locator('.people img, .result img').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const printed = plain(textOfPages(await page.pdf({ format: 'A4' })).join(''));
  for (const name of names) expect(printed).toContain(plain(name).normalize('NFKC'));

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成表格' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  for (const separator of [',', ';', '\t']) expect(fieldsOf(csv, separator).filter(isFormula)).toEqual([]);
  expect(await hasRun(page)).toBe(false);
});

test('an assignment with such a title, group and note is text for the learner and on paper', async ({
  page,
}) => {
  await watchRuns(page);
  const { code } = assignmentOf({
    title: RUNS,
    group: '<script>ran()</script>',
    note: `${TURNED} ${RUNS}`.repeat(400),
  });
  await page.goto(`/zh/assignment/#${code}`);
  await expect(page.locator('h1')).toHaveText(RUNS);
  await expect(page.locator('.facts-list')).toContainText('<script>ran()</script>');
  expect(await page.locator('main img').count()).toBe(0);
  await page.goto(`/zh/papers/#${code}`);
  await expect(page.locator('.body')).toBeVisible();
  await expect(page.locator('h1')).toHaveText(RUNS);
  const note = await page.locator('.facts-list li').last().textContent();
  expect(note!.length).toBeLessThanOrEqual(300);
  expect(note).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(await page.locator('main img').count()).toBe(0);
  expect(await hasRun(page)).toBe(false);
});

test('what is written down in a session is text in the minutes, on screen, on paper and in the file', async ({
  page,
}) => {
  await watchRuns(page);
  await page.goto('/zh/session/iron-triangle/');
  await expect(page.locator('hb-session')).toHaveAttribute('data-ready', '');
  const talk = await page.locator('.slide[data-kind=talk]').first().getAttribute('id');
  await page.getByLabel('跳到哪一页').selectOption(talk!);
  await page
    .locator('.slide[data-current] [name=said]')
    .fill(`${RUNS} [链接](javascript:ran()) ${'长'.repeat(10_000)}`);
  await page.getByLabel('跳到哪一页').selectOption('minutes');
  await expect(page.locator('.minutes')).toContainText(RUNS);
  expect((await page.locator('.minutes').textContent())!.length).toBeLessThan(3_000);
  expect(await page.locator('.minutes :is(img, a)').count()).toBe(0);
  expect(plain(textOfPages(await page.pdf({ format: 'A4' })).join(''))).toContain(plain(RUNS));
  const download = page.waitForEvent('download');
  await page.locator('[data-save]').click();
  const markdown = await readFile(await (await download).path(), 'utf8');
  expect(markdown).toContain('\\<img src=x');
  expect(markdown).not.toMatch(/(?<!\\)[<[]/);
  expect(await hasRun(page)).toBe(false);
});

test('a session that was tampered with on this device is still text', async ({ page }) => {
  await watchRuns(page);
  await page.goto('/zh/session/iron-triangle/');
  await expect(page.locator('hb-session')).toHaveAttribute('data-ready', '');
  await page.evaluate((said) => {
    const { talk } = document.querySelector<HTMLElement>('[data-talk]')!.dataset;
    const state = {
      slide: said,
      votes: {},
      again: [said],
      opened: [said],
      talks: { [talk!]: { done: true, said } },
    };
    localStorage.setItem('hb:session:iron-triangle', JSON.stringify(state));
  }, RUNS);
  await page.goto('/zh/session/iron-triangle/#minutes');
  await page.reload();
  await expect(page.locator('.minutes')).toContainText(RUNS);
  expect(await page.locator('.minutes img').count()).toBe(0);
  expect(await hasRun(page)).toBe(false);
});

test('a link’s title is cut before it travels', () => {
  const facts = { note: '', group: '', due: '', passPercent: 0, modules: ['iron-triangle'], items: [] };
  expect(encodeAssignment({ ...facts, title: '长'.repeat(10_000) }).length).toBeLessThan(300);
});

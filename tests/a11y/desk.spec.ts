import { assignmentOf, openCount, paste } from '../support/counted.ts';
import { expect, test, type Page } from '../support/test.ts';
import { addAxe, lookAt, type Problem } from './violations.ts';

test.beforeEach(({ context }) => addAxe(context));

/** What is wrong with the page as it stands, in light and dark, and whether it scrolls sideways on a telephone. */
async function troubles(page: Page): Promise<(Problem | string)[]> {
  const found: (Problem | string)[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await lookAt(page))[0]!.problems);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return [...found, ...(isWide ? ['scrolls sideways'] : [])];
}

const { code, asked, slip } = assignmentOf({
  title: '周三学习',
  group: '城建局',
  due: '2031-01-15',
  passPercent: 60,
});

for (const lang of ['zh', 'en'] as const) {
  test(`a count with learners in it (${lang}) can be used by everyone`, async ({ page }) => {
    await openCount(page, code, lang);
    await paste(page, [slip('张敏', 3), slip('王立国', asked.length), slip('张敏', 5)].join('\n'));
    await expect(page.locator('.people tbody tr')).toHaveCount(3);
    await page.locator('details.paper summary').click();
    expect(await troubles(page)).toEqual([]);
  });

  test(`an assignment that was made, and the list of those made before (${lang}), can be used by everyone`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/assign/#plan=five-evenings-triangle`);
    await expect(page.locator('hb-assign')).toHaveAttribute('data-ready', '');
    await page.locator('hb-own-questions summary').click();
    await page.locator('hb-assign .primary').click();
    await expect(page.locator('.qr svg')).toBeVisible();
    expect(await troubles(page)).toEqual([]);
    await page.goto(`/${lang}/results/`);
    await expect(page.locator('.recent a')).toHaveCount(3);
    expect(await troubles(page)).toEqual([]);
  });

  test(`a learner’s page with a slip, and its papers (${lang}), can be used by everyone`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/assignment/#${code}`);
    await page.locator('[name=name]').fill('张敏');
    await page.locator('hb-assignment form .primary').click();
    await expect(page.locator('.qr svg')).toBeVisible();
    expect(await troubles(page)).toEqual([]);
    await page.goto(`/${lang}/papers/#${code}`);
    await expect(page.locator('hb-print-assignment')).toHaveAttribute('data-ready', '');
    expect(await troubles(page)).toEqual([]);
  });
}

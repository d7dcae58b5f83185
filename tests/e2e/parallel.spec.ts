import { expect, test, type Page } from '../support/test.ts';

const MODULE = 'modules/iron-triangle/';
const QUESTIONS = 'modules/government-execution/';
const FROM = {
  zh: { button: '中英对照', tag: 'en', done: '每一节旁边都有英文了。' },
  en: { button: 'Both languages', tag: 'zh-CN', done: 'The Chinese stands beside each part.' },
} as const;
const WIDTHS = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };

const toggle = (page: Page, lang: keyof typeof FROM) =>
  page.getByRole('button', { name: FROM[lang].button, exact: true });
const boxOf = async (page: Page, selector: string) => (await page.locator(selector).boundingBox())!;

for (const lang of ['zh', 'en'] as const)
  test(`from ${lang}, every section gets its twin where the screen has room for it`, async ({ page }) => {
    await page.goto(`/${lang}/${MODULE}`);
    for (const [device, viewport] of Object.entries(WIDTHS))
      await test.step(`from ${lang} on a ${device}, every section gets its twin ${device === 'desk' ? 'beside' : 'under'} it`, async () => {
        await page.setViewportSize(viewport);
        await toggle(page, lang).click();
        await expect(toggle(page, lang)).toHaveAttribute('aria-pressed', 'true');
        await expect(page.locator('hb-language-switch [role=status]')).toHaveText(FROM[lang].done);
        await expect(toggle(page, lang)).toBeFocused();
        await expect(page).toHaveURL(/\?parallel/);
        const sections = await page.locator('.prose > [data-section]').count();
        await expect(page.locator('.prose > [data-section] + .twin')).toHaveCount(sections);
        await expect(page.locator(`.twin[lang="${FROM[lang].tag}"]`)).toHaveCount(sections + 3);
        const own = await boxOf(page, '[data-section="claim"]');
        const twin = await boxOf(page, '[data-section="claim"] + .twin');
        if (device === 'desk') {
          expect(twin.x).toBeGreaterThan(own.x + own.width - 1);
          expect(Math.abs(twin.y - own.y)).toBeLessThan(2);
        } else expect(twin.y).toBeGreaterThanOrEqual(own.y + own.height - 1);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        await toggle(page, lang).click();
        await expect(page.locator('.twin')).toHaveCount(0);
        await expect(page).not.toHaveURL(/parallel/);
      });
  });

test('what is lifted stands beside each section once, on paper too, and goes along to the other language', async ({
  page,
}) => {
  await page.goto(`/zh/${MODULE}?parallel`);
  await expect(page.locator('.twin').first()).toBeVisible();

  await test.step('what is lifted brings no question, no id and no second first heading', async () => {
    await expect(page.locator('.twin :is(input, select, textarea, [id], [data-item], h1)')).toHaveCount(0);
    await expect(page.locator('h1')).toHaveCount(1);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    });
    expect(twice).toEqual([]);
  });

  await test.step('on paper both languages stand side by side', async () => {
    const screen = page.viewportSize()!;
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 672, height: 950 });
    const own = await boxOf(page, '[data-section="claim"]');
    const twin = await boxOf(page, '[data-section="claim"] + .twin');
    expect(Math.abs(twin.y - own.y)).toBeLessThan(2);
    expect(twin.x).toBeGreaterThan(own.x + own.width - 1);
    await page.emulateMedia({ media: null });
    await page.setViewportSize(screen);
  });

  await test.step('the language switch takes the view along', async () => {
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/modules\/iron-triangle\/\?parallel/);
    await expect(page.locator('.twin[lang="zh-CN"]').first()).toBeVisible();
  });
});

test('neither an answer nor the place in the text is lost, and a failure is said', async ({ page }) => {
  await page.goto(`/zh/${QUESTIONS}`);
  const questions = page.locator('hb-quiz-choice');
  const [first, second] = [questions.nth(0), questions.nth(1)];
  await expect(first).toHaveAttribute('data-ready', '');
  await first.locator('input').first().check();
  await first.getByRole('button', { name: '核对答案' }).click();
  const state = (await first.getAttribute('data-state'))!;

  await test.step('the place in the text stays where it was', async () => {
    await page.evaluate(() => document.querySelector('[data-section="links"]')!.scrollIntoView());
    const before = (await boxOf(page, '[data-section="links"]')).y;
    // Playwright's own click would scroll a button that is kept at the top.
    await toggle(page, 'zh').dispatchEvent('click');
    await expect(page.locator('.twin').first()).toBeAttached();
    expect(Math.abs((await boxOf(page, '[data-section="links"]')).y - before)).toBeLessThan(3);
  });

  await test.step('an answer given before stays, and one given beside the other language is kept', async () => {
    await expect(page.locator('.twin').first()).toBeVisible();
    await expect(first).toHaveAttribute('data-state', state);
    await second.locator('input').nth(1).check();
    await second.getByRole('button', { name: '核对答案' }).click();
    await expect(second).toHaveAttribute('data-saved', 'kept');
    await page.reload();
    await expect(page.locator('.twin').first()).toBeVisible();
    await expect(first).toHaveAttribute('data-state', state);
    await expect(second.locator('input').nth(1)).toBeChecked();
  });

  await test.step('when the other page cannot be fetched, a sentence says so, and pressing again works', async () => {
    await toggle(page, 'zh').click();
    await expect(page.locator('.twin')).toHaveCount(0);
    await page.route(`**/en/${QUESTIONS}`, (route) => route.abort());
    await toggle(page, 'zh').click();
    const note = page.locator('hb-language-switch [role=status]');
    await expect(note).toHaveText('英文页没有取到。检查网络，再点一次“对照”。');
    await expect(note).toBeInViewport();
    await expect(toggle(page, 'zh')).toHaveAttribute('aria-pressed', 'false');
    await page.unroute(`**/en/${QUESTIONS}`);
    await toggle(page, 'zh').click();
    await expect(page.locator('.twin').first()).toBeVisible();
  });
});

test('terms, mechanisms, failures, cases and debates can be read in both languages too', async ({ page }) => {
  for (const path of ['glossary/tie-sanjiao', 'mechanisms/M21', 'failures/F5', 'cases/C2', 'debates/X1']) {
    await page.goto(`/en/${path}/?parallel`);
    const parts = page.locator('.entry > :not(.twin, [data-pagefind-ignore])');
    await expect(page.locator('.entry > .twin')).toHaveCount(await parts.count());
  }
});

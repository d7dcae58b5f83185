import { expect, test } from '../support/test.ts';

const MODULE = '/zh/modules/iron-triangle/';

test('the cover offers both languages, and takes a returning reader to the last one', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /中文/ })).toBeVisible();
  await page.getByRole('link', { name: /English/ }).click();
  await expect(page).toHaveURL(/\/en\/$/);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('hb:lang'))).toBe('en');
  await page.goto('about:blank');
  await page.goto('/');
  await expect(page).toHaveURL(/\/en\/$/);
});

test('sections are marked as read once their end has been on screen, and home offers to go on', async ({
  page,
}) => {
  await page.goto(MODULE);
  const progress = page.locator('hb-reading-progress .progress');
  await expect(progress).toHaveText(/已读 0 \/ \d+ 节/);
  await page.locator('[data-section="situation"] > :last-child').scrollIntoViewIfNeeded();
  await expect(progress).toHaveText(/已读 1 \/ \d+ 节/);
  await page.goto('/en/');
  const offer = page.getByRole('link', { name: /Go on where you stopped/ });
  await expect(offer).toHaveAttribute('href', /\/en\/modules\/iron-triangle\/#situation$/);
});

test('the links of a module lead where they say, a term explains itself, and a wrong address says so', async ({
  page,
}) => {
  await page.goto(MODULE);

  await test.step('a term explains itself on tap and by keyboard, and closes again', async () => {
    const term = page.locator('button.term').first();
    const note = page.locator(`#${await term.getAttribute('popovertarget')}`);
    await term.click();
    await expect(note).toBeVisible();
    await expect(note.getByRole('link')).toHaveAttribute('href', /\/zh\/glossary\//);
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await term.press('Enter');
    await expect(note).toBeVisible();
  });

  await test.step('modules lead to their neighbours in order', async () => {
    await page.locator('a[rel=next]').click();
    await expect(page).toHaveURL(/\/zh\/modules\/triangle-process\/$/);
    await page.locator('a[rel=prev]').click();
    await expect(page).toHaveURL(/\/zh\/modules\/iron-triangle\/$/);
  });

  await test.step('a citation opens the essay at the paragraph it names', async () => {
    await page.locator('.cite a', { hasText: 'S2 §1.2' }).first().click();
    await expect(page).toHaveURL(/\/zh\/sources\/S2\/#p1\.2$/);
    await expect(page.locator('[id="p1.2"]')).toBeInViewport();
  });

  await test.step('the language switch keeps the place on the page', async () => {
    await page.goto(MODULE);
    // The button beside it is shown by the script that keeps the place.
    await expect(page.locator('hb-language-switch button')).toBeVisible();
    await page.evaluate(() => document.querySelector('#frame')!.scrollIntoView({ block: 'start' }));
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/modules\/iron-triangle\/#frame$/);
    await expect(page.locator('#frame')).toBeInViewport();
  });

  await test.step('a page that does not exist says so in both languages', async () => {
    const answer = await page.goto('/zh/glossary/nothing-here/');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
  });
});

test('no page scrolls sideways at any width from 320 to 1440 pixels, nor with text four times as large', async ({
  page,
}) => {
  test.setTimeout(90_000);
  for (const address of [
    '/zh/',
    '/en/',
    '/en/modules/triangle-process/',
    '/zh/glossary/',
    '/en/mechanisms/',
    '/en/cases/C2/',
    '/en/search/?q=execution',
    '/zh/record/',
    MODULE,
  ]) {
    await page.goto(address);
    // What is hidden takes its room all the same, and need not be painted at every width.
    await page.evaluate(() => (document.documentElement.style.visibility = 'hidden'));
    const wide: number[] = [];
    for (let width = 320; width <= 1440; width += 80) {
      await page.setViewportSize({ width, height: 800 });
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(width);
    }
    expect(wide, `${address} at these widths`).toEqual([]);
  }

  await test.step('text four times as large needs no sideways scrolling', async () => {
    // 1280 px at 400 % zoom is 320 CSS px (WCAG 2.2, 1.4.10).
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

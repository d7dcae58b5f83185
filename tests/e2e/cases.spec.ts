import { expect, test } from '../support/test.ts';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });
    test('a decision in a case module keeps what they did back until the reader has chosen, whatever the choice', async ({
      page,
    }) => {
      await page.goto('/zh/modules/case-taierzhuang/');
      const decision = page.locator('.decide').first();
      const outcome = decision.getByText('他们选的');
      await expect(outcome).toBeHidden();
      await decision.getByRole('radio').last().check();
      await expect(outcome).toBeVisible();
      await decision.getByRole('radio').first().check();
      await expect(outcome).toBeVisible();
      await expect(page.locator('.decide').nth(1).getByText('他们选的')).toBeHidden();
    });
  });

test('a case says which modules use it, and on paper a decision in a module stands in full', async ({
  page,
}) => {
  await test.step('a case says which modules use it', async () => {
    await page.goto('/en/cases/C10/');
    await expect(page.getByRole('link', { name: 'Law, openness' })).toBeVisible();
  });
  await test.step('a decision in a case module is on paper in full', async () => {
    await page.goto('/en/modules/case-offices/');
    await page.emulateMedia({ media: 'print' });
    const outcomes = await page.locator('.decide .then').all();
    expect(outcomes.length).toBeGreaterThan(0);
    for (const outcome of outcomes) await expect(outcome).toBeVisible();
  });
});

test('no word of a chart on a phone is cut off or runs into another', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C9'].flatMap((id) => [
    `/zh/cases/${id}/`,
    `/en/cases/${id}/`,
  ]))
    await test.step(address, async () => {
      await page.goto(address);
      const drawings = page.locator('.chart svg[role=img]');
      expect(await drawings.count()).toBeGreaterThan(0);
      const faults = await drawings.evaluateAll((drawings) =>
        drawings.flatMap((drawing) => {
          const frame = drawing.getBoundingClientRect();
          const boxes = [...drawing.querySelectorAll('text')].map((text) => ({
            text: text.textContent,
            box: text.getBoundingClientRect(),
          }));
          const outside = boxes
            .filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1)
            .map(({ text }) => `cut off: ${text}`);
          const crossing = boxes.flatMap((one, index) =>
            boxes
              .slice(index + 1)
              .filter(
                ({ box }) =>
                  box.left < one.box.right &&
                  one.box.left < box.right &&
                  box.top + 4 < one.box.bottom &&
                  one.box.top + 4 < box.bottom,
              )
              .map(({ text }) => `${one.text} runs into ${text}`),
          );
          return [...outside, ...crossing];
        }),
      );
      expect.soft(faults).toEqual([]);
    });
});

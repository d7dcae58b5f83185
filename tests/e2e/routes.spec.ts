import { isBuilt } from '../support/site.ts';
import { expect, test } from '../support/test.ts';
import { answerAtOnce } from '../support/answer.ts';

const PLAN = '/zh/routes/two-days/';

test('a plan is a timetable on the screen and on paper, and can be assigned, projected and printed', async ({
  page,
}) => {
  await page.goto(PLAN);

  await test.step('a plan shows its sittings, and every step begins where the one before it ends', async () => {
    const sittings = page.locator('.sitting');
    await expect(sittings).toHaveCount(4);
    await expect(sittings.nth(1).getByRole('heading')).toHaveText(/第一天下午\s*180 分钟/);
    for (const sitting of await sittings.all()) {
      const times = await sitting
        .locator('[data-from]')
        .evaluateAll((all) =>
          all.map((one) => [
            Number((one as HTMLElement).dataset['from']),
            Number((one as HTMLElement).dataset['to']),
          ]),
        );
      expect(times[0]![0]).toBe(0);
      expect(times.at(-1)![1]).toBe(180);
      expect(times.slice(1).map(([from]) => from)).toEqual(times.slice(0, -1).map(([, to]) => to));
    }
  });

  await test.step('on paper each sitting begins a page, with the minutes beside the steps and the times that were set', async () => {
    const screen = page.viewportSize()!;
    await page.getByLabel('几点开始').first().fill('08:30');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 672, height: 950 });
    await expect(page.locator('.timetable .label b').first()).toHaveText('08:30–08:40');
    await expect(page.getByLabel('几点开始').first()).toBeHidden();
    expect(
      await page
        .locator('.sitting')
        .nth(1)
        .evaluate((one) => getComputedStyle(one).breakBefore),
    ).toBe('page');
    const step = page.locator('.timetable li').first();
    const [minutes, words] = [
      await step.locator('.label').boundingBox(),
      await step.locator('div').boundingBox(),
    ];
    expect(words!.x).toBeGreaterThan(minutes!.x + minutes!.width - 1);
    await page.emulateMedia({ media: null });
    await page.setViewportSize(screen);
  });

  await test.step('a plan can be assigned, projected and printed from its page', async () => {
    const steps = page.locator('.timetable .uses a');
    const modules = await steps.evaluateAll((all) =>
      all.map((one) => one.getAttribute('href')!.split('/').at(-2)!),
    );
    const links = page.locator('.lead-it li a');
    const targets = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
    expect(new Set(targets)).toEqual(
      new Set(modules.flatMap((id) => [`/zh/session/${id}/`, `/zh/print/${id}/`])),
    );
    expect(targets.filter((target) => !isBuilt(`${target}index.html`))).toEqual([]);
    await expect(links.first()).toHaveAccessibleName(/^投影 ./);

    await page.getByRole('link', { name: '布置给学员' }).click();
    await expect(page).toHaveURL('/zh/assign/#plan=two-days');
    await expect(page.locator('hb-assign')).toHaveAttribute('data-ready', '');
    const chosen = await page
      .locator('[name=module]:checked')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(new Set(chosen)).toEqual(new Set(modules));
    await expect(page.getByLabel('标题', { exact: true })).not.toHaveValue('');
    await page.getByRole('button', { name: '生成链接' }).click();
    await expect(page.getByLabel('链接', { exact: true })).toHaveValue(/\/zh\/assignment\/#[\w-]+$/);
  });
});

test('a plan tells the time of each step, and what has been read and answered there', async ({ page }) => {
  await test.step('a starting time turns the minutes of that sitting into times', async () => {
    await page.goto('/en/routes/one-evening-triangle/');
    await page.getByLabel('Starts at').fill('19:00');
    await expect(page.locator('.timetable .label b').first()).toHaveText('19:00–19:05');
    await expect(page.locator('.timetable .label b').last()).toHaveText(/–20:30$/);
  });

  await test.step('a step leads to its module, and says afterwards what has been read and answered there', async () => {
    await page.goto('/zh/routes/ten-minutes/');
    const step = page.locator('.timetable li').nth(1);
    await expect(step.locator('[data-study]')).toBeEmpty();
    await step.getByRole('link').click();
    await expect(page).toHaveURL('/zh/modules/iron-triangle/');
    await answerAtOnce(page.locator('hb-quiz-choice').first());
    await page.goto('/zh/routes/ten-minutes/');
    await expect(step.locator('[data-study]')).toHaveText(/读过 \d\/9 节，答过 1\/\d+ 题/);
  });
});

for (const [lang, key] of [
  ['zh', '答案'],
  ['en', 'Answer key'],
] as const)
  test(`one tap on a plan (${lang}) leads to the papers of all its modules, numbered through once`, async ({
    page,
  }) => {
    await page.goto(`/${lang}/routes/five-evenings-triangle/`);
    const title = (await page.locator('h1').textContent())!.trim();
    const steps = page.locator('.timetable .uses a');
    const modules = new Set(await steps.allTextContents());
    await page.locator('.lead-it a[href*="/papers/#"]').click();
    await expect(page.locator('hb-print-assignment')).toHaveAttribute('data-ready', '');
    await expect(page.locator('h1')).toHaveText(title);
    const heads = (await page.locator('[data-asks] h3').allTextContents()).map((head) =>
      head.replace(/^\d+\. /, ''),
    );
    expect(new Set(heads)).toEqual(modules);
    const running = await page.locator('.strip li b').allTextContents();
    expect(running).toEqual(running.map((_, i) => String(i + 1)));
    expect(await page.locator('.key tbody th').filter({ hasText: /^\d+$/ }).count()).toBe(running.length);
    expect(await page.locator('[data-packs] .plan').count()).toBe(modules.size);
    await expect(page.getByRole('heading', { name: key, exact: true })).toBeVisible();
    // What comes back on paper is typed into the count of the same questions.
    await page.locator('[data-collect]').click();
    await expect(page.locator('.of')).toContainText(`${title}`);
    await expect(page.locator('.of')).toContainText(String(running.length));
  });

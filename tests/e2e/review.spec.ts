import { readFile } from 'node:fs/promises';
import { parseCalendar } from '../core/parse-calendar.ts';
import { expect, test, type Locator, type Page } from '../support/test.ts';
import { answerAtOnce } from '../support/answer.ts';

const MODULE = '/zh/modules/government-execution/';
const OTHER = '/zh/modules/four-deviations/';
const REVIEW = '/zh/review/';
const DAY = 86_400_000;
const MONDAY = new Date('2026-09-07T09:00:00+08:00').getTime();

test.use({ timezoneId: 'Asia/Shanghai' });

// Here every question is asked in its own words; those that have others are asked in `twins.spec.ts`.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const real = fetch;
    globalThis.fetch = async (...request) => {
      const answer = await real(...request);
      if (!answer.url.endsWith('/review-items.json')) return answer;
      return new Response((await answer.text()).replace(/,"twins":\[[^\]]*\]/g, ''));
    };
  }),
);

const setDay = (page: Page, day: number) => page.clock.setFixedTime(MONDAY + day * DAY);
const single = (page: Page): Locator =>
  page.locator(`[data-question*='"kind":"single"'][data-ready]`).first();
const keyOf = async (one: Locator): Promise<string> =>
  JSON.parse((await one.getAttribute('data-question'))!).key as string;

async function answer(one: Locator, right: boolean, confidence?: string): Promise<void> {
  const key = await keyOf(one);
  const input = right ? `.options input[value="${key}"]` : `.options input:not([value="${key}"])`;
  if (!confidence) return answerAtOnce(one, { input });
  await one.locator(input).first().check();
  await one.getByRole('radio', { name: confidence, exact: true }).check();
  await one.getByRole('button', { name: /核对答案|Check/ }).click();
  await expect(one).toHaveAttribute('data-saved', 'kept');
}

async function answerInModule(
  page: Page,
  address: string,
  right: boolean,
  confidence?: string,
): Promise<string> {
  await page.goto(address);
  const one = single(page);
  await answer(one, right, confidence);
  return (await one.getAttribute('data-item'))!;
}

async function openReview(page: Page, address = REVIEW): Promise<void> {
  await page.goto(address);
  for (const part of ['review', 'calibration', 'mastery', 'reflections'])
    await expect(page.locator(`hb-${part}`)).toHaveAttribute('data-ready', '');
}
const due = (page: Page) => page.locator('[data-due]');
const session = (page: Page) => page.locator('hb-review [data-session]');

/** Reviews the one question that is due. */
async function reviewOne(page: Page, right: boolean): Promise<void> {
  await page.getByRole('button', { name: '开始复习' }).click();
  const one = session(page).locator('.question[data-ready]');
  await expect(one).toHaveCount(1);
  await expect(one.locator('.options input:checked')).toHaveCount(0);
  await expect(one).not.toHaveAttribute('data-state', /./);
  await answer(one, right);
  await session(page).getByRole('button', { name: '结束' }).click();
  await expect(session(page)).toBeHidden();
}

test('wrong today comes back in 7 days, right then in 21, wrong then from the start again; the module’s page keeps its own answer', async ({
  page,
}) => {
  await setDay(page, 0);
  const item = await answerInModule(page, MODULE, false);
  await openReview(page);
  await expect(due(page)).toHaveText('今天没有到期的题。');
  await expect(page.locator('[data-days]')).toHaveText('2026年9月14日：1 题');
  await setDay(page, 6);
  await openReview(page);
  await expect(page.getByRole('button', { name: '开始复习' })).toBeHidden();
  await setDay(page, 7);
  await openReview(page);
  await expect(due(page)).toHaveText('今天有 1 题到期。');
  await reviewOne(page, true);
  await expect(page.locator('hb-review .said')).toContainText('答了 1 题，对 1 题');
  await expect(page.locator('[data-days]')).toHaveText('2026年10月5日：1 题');
  await page.goto(MODULE);
  await expect(page.locator(`[data-item="${item}"]`)).toHaveAttribute('data-state', 'wrong');
  await setDay(page, 28);
  await openReview(page);
  await reviewOne(page, false);
  await expect(page.locator('[data-days]')).toHaveText('2026年10月12日：1 题');
});

test('a review mixes modules, follows the keyboard, leads back to the section, and can be stopped', async ({
  page,
}) => {
  await setDay(page, 0);
  await answerInModule(page, MODULE, false);
  await answerInModule(page, OTHER, false);
  await setDay(page, 8);
  await openReview(page);
  await page.getByRole('button', { name: '开始复习' }).click();
  await expect(session(page).locator('[data-count]')).toHaveText('第 1 题，共 2 题');
  await expect(session(page).locator('.item > .label')).toBeFocused();
  const back = session(page).getByRole('link', { name: '回到这一节' });
  const first = await back.getAttribute('href');
  await session(page).getByRole('button', { name: '下一题' }).click();
  await expect(session(page).locator('[data-count]')).toHaveText('第 2 题，共 2 题');
  const second = await back.getAttribute('href');
  expect([first, second].map((href) => href!.split('#')[0]).toSorted()).toEqual([OTHER, MODULE]);
  await session(page).getByRole('button', { name: '结束' }).click();
  await expect(page.locator('hb-review .said')).toHaveText('这一轮没有作答，题目还在这里。');
  await expect(due(page)).toHaveText('今天有 2 题到期。');
});

test('the parts of a case that are due are asked with its scenario, and the others are not', async ({
  page,
}) => {
  await setDay(page, 0);
  await page.goto(MODULE);
  const part = page
    .locator(`.item:has(.scenario) .question[data-question*='"kind":"single"'][data-ready]`)
    .first();
  await answer(part, false);
  await setDay(page, 7);
  await openReview(page);
  await page.getByRole('button', { name: '开始复习' }).click();
  await expect(session(page).locator('.scenario')).toBeVisible();
  await expect(session(page).locator('.question')).toHaveCount(1);
  await expect(session(page).locator('.question')).toHaveAttribute('data-item', /#/);
});

test('after a wrong answer its outcome is not yet firm, and the day ahead can be taken away and changed', async ({
  page,
}) => {
  await setDay(page, 0);
  await answerInModule(page, MODULE, false);
  await openReview(page);
  await test.step('a wrong answer makes its outcome not yet firm, and no other', async () => {
    const levels = page.locator('[data-mastery="government-execution"] [data-level=shaky]');
    await expect(levels).toHaveCount(1);
    await expect(page.locator('[data-mastery="government-execution"] [data-sum]')).toContainText('还不稳 1');
    await expect(page.locator('[data-mastery="four-deviations"] [data-sum]')).toHaveText(/^没答过 \d$/);
  });
  await test.step('the days ahead can be taken away as a calendar', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '存成日历文件' }).click();
    const events = parseCalendar(await readFile(await (await download).path(), 'utf8'));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ DTSTART: '20260914T010000Z', SUMMARY: '复习：1 题' });
    expect(events[0]!['URL']).toMatch(/\/zh\/review\/$/);
  });
  await test.step('the gaps can be changed, are refused when they make no sense, and are remembered', async () => {
    await page.locator('summary', { hasText: '间隔和数量' }).click();
    await page.getByLabel('第一个间隔（天）').fill('30');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.locator('hb-review .said')).toContainText('没有改动');
    await page.getByLabel('第一个间隔（天）').fill('2');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.locator('hb-review .said')).toContainText('已改');
    await openReview(page);
    await expect(page.locator('[data-days]')).toHaveText('2026年9月9日：1 题');
  });
});

test('the home page says what is due, and nothing to a new reader; what cannot be fetched stays due', async ({
  page,
}) => {
  await setDay(page, 0);
  await page.goto('/zh/');
  await expect(page.locator('hb-due')).toBeHidden();
  await answerInModule(page, MODULE, false);
  await setDay(page, 7);
  await page.goto('/zh/');
  await page.getByRole('link', { name: '今天有 1 题到期。' }).click();
  await expect(page).toHaveURL(/\/zh\/review\/$/);
  await page.route(`**${MODULE}`, (route) => route.abort());
  await page.getByRole('button', { name: '开始复习' }).click();
  await expect(session(page).locator('[data-stage]')).toContainText('这道题没有取到');
  await session(page).getByRole('button', { name: '结束' }).click();
  await expect(due(page)).toHaveText('今天有 1 题到期。');
});

test.describe('confidence', () => {
  test('is one tap, and the review page shows what was confidently wrong, asks it at once, and lets it go when right', async ({
    page,
  }) => {
    await test.step('is optional, and not asked again once the explanation has been read', async () => {
      await page.goto(MODULE);
      const one = single(page);
      await expect(one.getByRole('radiogroup', { name: '有多大把握' })).toBeVisible();
      await answer(one, false, '有把握');
      await expect(one.getByRole('radiogroup')).toHaveCount(0);
      await page.reload();
      await expect(one).toHaveAttribute('data-state', 'wrong');
      await expect(one.getByRole('radiogroup')).toHaveCount(0);
      const other = page.locator(`[data-question*='"kind":"single"'][data-ready]`).nth(1);
      await answer(other, true);
    });
    await answerInModule(page, OTHER, true, '猜的');
    await openReview(page);
    await expect(page.locator('[data-level=sure] [data-right]')).toHaveText('0 (0%)');
    await expect(page.locator('[data-level=guess] [data-given]')).toHaveText('1');
    await expect(page.locator('hb-calibration [data-list] a')).toHaveAttribute(
      'href',
      /government-execution\/#q-/,
    );
    await page.getByRole('button', { name: '现在就问这几题' }).click();
    const asked = page.locator('hb-calibration [data-session]');
    await answer(asked.locator('.question[data-ready]'), true);
    await asked.getByRole('button', { name: '结束' }).click();
    await expect(page.locator('hb-calibration [data-wrong]')).toBeHidden();
  });

  test('is the same record in English', async ({ page }) => {
    await answerInModule(page, '/en/modules/government-execution/', false, 'sure');
    await openReview(page, '/en/review/');
    await expect(page.locator('[data-level=sure] [data-given]')).toHaveText('1');
    await expect(page.locator('[data-due]')).toHaveText('Nothing is due today.');
  });
});

test('what was written is kept under its question, and only there', async ({ page }) => {
  await openReview(page);
  await expect(page.locator('hb-reflections [data-none]')).toBeVisible();
  await page.goto(MODULE);
  const think = page.locator('hb-quiz-think[data-ready]');
  await think.locator('textarea').fill('先问流程通不通，再问人。');
  await think.getByRole('button', { name: '写好了，对照' }).click();
  await expect(think).toHaveAttribute('data-saved', 'kept');
  await openReview(page);
  await expect(page.locator('[data-reflection]:visible')).toHaveCount(1);
  await expect(page.locator('[data-reflection]:visible blockquote')).toHaveText('先问流程通不通，再问人。');
});

test.describe('a mixed quiz', () => {
  const choose = async (page: Page, modules: string[], seed: string) => {
    await page.goto('/zh/quiz/');
    await expect(page.locator('hb-mixed-quiz')).toHaveAttribute('data-ready', '');
    for (const module of modules) await page.locator(`[name=module][value="${module}"]`).check();
    await page.getByLabel('题数').selectOption('5');
    await page.getByLabel('编号').fill(seed);
  };
  const namesAsked = async (page: Page): Promise<string[]> => {
    const names: string[] = [];
    for (let at = 1; at <= 5; at++) {
      await expect(page.locator('[data-count]')).toHaveText(`第 ${at} 题，共 5 题`);
      names.push((await page.locator('[data-stage] .question').first().getAttribute('data-item'))!);
      await page.locator('[data-next]').click();
    }
    return names;
  };

  test('is drawn from the modules chosen, the same for whoever opens its address', async ({
    page,
    browser,
  }) => {
    await choose(page, ['government-execution', 'four-deviations'], 'abc123');
    await page.getByRole('button', { name: '开始', exact: true }).click();
    const names = await namesAsked(page);
    expect(new Set(names.map((name) => name.split('.')[0]))).toEqual(
      new Set(['government-execution', 'four-deviations']),
    );
    const other = await (await browser.newContext()).newPage();
    await other.goto(page.url());
    await expect(other.locator('hb-mixed-quiz')).toHaveAttribute('data-ready', '');
    await other.getByRole('button', { name: '开始', exact: true }).click();
    expect(await namesAsked(other)).toEqual(names);
    await other.context().close();
  });

  test('asks for a module first, and says at the end what was missed', async ({ page }) => {
    await choose(page, [], 'abc123');
    await page.getByRole('button', { name: '开始', exact: true }).click();
    await expect(page.locator('.said')).toHaveText('先选至少一个模块。');
    await page.locator('[name=module][value="government-execution"]').check();
    await page.getByRole('button', { name: '开始', exact: true }).click();
    for (let at = 1; at <= 5; at++) {
      await expect(page.locator('[data-count]')).toHaveText(`第 ${at} 题，共 5 题`);
      const one = page.locator(`[data-stage] .question[data-question*='"kind":"single"'][data-ready]`);
      if (await one.count()) await answer(one.first(), false);
      await page.locator('[data-next]').click();
    }
    await expect(page.locator('.said')).toContainText('对 0 题');
    await expect(page.locator('[data-missed] a').first()).toHaveAttribute(
      'href',
      /government-execution\/#q-/,
    );
  });
});

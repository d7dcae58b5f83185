import { expect, test, type Locator, type Page } from '../support/test.ts';

const MODULE = '/zh/modules/government-execution/';
const ENGLISH = '/en/modules/government-execution/';

/** A question by the name its events carry. */
const question = (page: Page, name: string): Locator => page.locator(`[data-item="${name}"]`);
const ready = (one: Locator) => expect(one).toHaveAttribute('data-ready', '');
const ofKind = async (page: Page, kind: string, place = 0): Promise<Locator> => {
  const one = page.locator(`[data-question*='"kind":"${kind}"']`).nth(place);
  await ready(one);
  return one;
};
const keyOf = async <T>(one: Locator): Promise<T> =>
  JSON.parse((await one.getAttribute('data-question'))!).key as T;
const check = (one: Locator) => one.getByRole('button', { name: /核对答案|写好了，对照|Check|Done/ }).click();
const result = (one: Locator) => one.locator('.result');

async function chooseWrong(one: Locator): Promise<void> {
  const key = await keyOf<string>(one);
  await one.locator(`.options input:not([value="${key}"])`).first().check();
}

test('a question of any kind can be answered, by hand or by keyboard, and says how right that was', async ({
  page,
}) => {
  await page.goto(MODULE);

  await test.step('a single-choice question says what is wrong with a wrong option without giving the answer away, and lets it be tried again', async () => {
    const one = await ofKind(page, 'single');
    const height = () => one.evaluate((element) => element.getBoundingClientRect().height);
    const before = await height();
    await chooseWrong(one);
    await expect(one.locator('.saved')).not.toBeEmpty();
    expect(await height(), 'nothing below moves when it is saved').toBe(before);
    await check(one);
    await expect(result(one)).toContainText('还不对');
    await expect(one.locator('.why:visible')).toHaveCount(1);
    await expect(one.locator('[data-mark]')).toHaveAttribute('data-mark', 'wrong');
    await one.getByRole('button', { name: '再答一次' }).click();
    await expect(one.locator('[data-mark]')).toHaveCount(0);
    await one.locator(`input[value="${await keyOf<string>(one)}"]`).check();
    await check(one);
    await expect(result(one)).toContainText('答对了');
    await expect(one.locator('.why:visible')).toHaveCount(await one.locator('.why').count());
  });

  await test.step('a single-choice question asks for an answer before it checks', async () => {
    const one = await ofKind(page, 'single', 1);
    await check(one);
    await expect(result(one)).toHaveText('先作答，再核对。');
    await expect(one).not.toHaveAttribute('data-state', /./);
  });

  await test.step('a single-choice question can be answered with the keyboard alone, and announces the result', async () => {
    const one = await ofKind(page, 'single', 2);
    await one.locator('input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    // Past the confidence, which may be left alone.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(one).toHaveAttribute('data-state', /right|wrong/);
    await expect(one.getByRole('status')).not.toBeEmpty();
  });

  await test.step('a several-answers question is right only when every right option and no other is chosen', async () => {
    const one = await ofKind(page, 'multiple');
    const key = await keyOf<string[]>(one);
    await one.locator(`input[value="${key[0]}"]`).check();
    await check(one);
    await expect(one).toHaveAttribute('data-state', /partly|wrong/);
    await one.getByRole('button', { name: '再答一次' }).click();
    for (const id of key) await one.locator(`input[value="${id}"]`).check();
    await check(one);
    await expect(one).toHaveAttribute('data-state', 'right');
  });

  await test.step('a true-or-false question wants the reason too', async () => {
    const one = await ofKind(page, 'truefalse');
    const key = await keyOf<{ answer: boolean; reason: string }>(one);
    await one.locator(`input[value="${key.answer}"]`).check();
    await check(one);
    await expect(result(one)).toContainText('还没答完');
    await one.locator(`.reasons input:not([value="${key.reason}"])`).first().check();
    await check(one);
    await expect(one).toHaveAttribute('data-state', 'partly');
    await one.getByRole('button', { name: '再答一次' }).click();
    await one.locator(`.reasons input[value="${key.reason}"]`).check();
    await check(one);
    await expect(one).toHaveAttribute('data-state', 'right');
  });

  await test.step('a matching question is answered with list boxes', async () => {
    const one = await ofKind(page, 'matching');
    for (const [left, right] of Object.entries(await keyOf<Record<string, string>>(one)))
      await one.locator(`select[name="${left}"]`).selectOption(right);
    await check(one);
    await expect(one).toHaveAttribute('data-state', 'right');
  });

  await test.step('an ordering question is answered with buttons that keep the focus', async () => {
    const one = await ofKind(page, 'ordering');
    const key = await keyOf<string[]>(one);
    const order = () =>
      one
        .locator('.steps > li')
        .evaluateAll((steps) => steps.map((step) => (step as HTMLElement).dataset['part']));
    expect(await order()).not.toEqual(key);
    for (const [place, id] of key.entries()) {
      const up = one.locator(`[data-part="${id}"] [value=up]`);
      await up.focus();
      for (let from = (await order()).indexOf(id); from > place; from--) await page.keyboard.press('Enter');
      await expect(up).toBeFocused();
    }
    expect(await order()).toEqual(key);
    await check(one);
    await expect(one).toHaveAttribute('data-state', 'right');
  });

  await test.step('a case has parts that are answered one by one', async () => {
    const parts = page.locator('.item:has(.scenario) .question');
    expect(await parts.count()).toBeGreaterThan(1);
    const first = parts.first();
    await ready(first);
    await expect(first).toHaveAttribute('data-item', /#/);
    await check(first);
    await expect(result(first)).not.toBeEmpty();
    await expect(result(parts.nth(1))).toBeEmpty();
  });
});

test.describe('nothing is lost', () => {
  test('what was chosen, written, checked or ticked outlasts a closed tab, a reload and a change of language', async ({
    page,
    context,
  }) => {
    await page.goto(MODULE);
    const again = await context.newPage();
    const think = again.locator(`[data-question*='"kind":"think"']`);

    await test.step('a choice not yet checked, and words half written, survive a closed tab', async () => {
      await (await ofKind(page, 'single')).locator('input').nth(1).check();
      await (await ofKind(page, 'think')).locator('textarea').pressSequentially('还没写完的半句');
      await page.close();
      await again.goto(MODULE);
      await expect((await ofKind(again, 'single')).locator('input').nth(1)).toBeChecked();
      await expect(think.locator('textarea')).toHaveValue('还没写完的半句');
    });

    await test.step('a think-then-compare question shows the model after one has written', async () => {
      await think.locator('textarea').fill('');
      await check(think);
      await expect(result(think)).toHaveText('先作答，再核对。');
      await expect(think.locator('.model')).toBeHidden();
      await think.locator('textarea').fill('先看流程，再看技能，最后才说意愿。');
      await check(think);
      await expect(think.locator('.model')).toBeVisible();
      await think.locator('.points input').first().check();
      await expect(result(think)).toContainText('你勾了 1 点');
      await expect(think).toHaveAttribute('data-saved', 'kept');
    });

    const one = await ofKind(again, 'single', 1);
    const name = (await one.getAttribute('data-item'))!;

    await test.step('an answer and its explanation are there again after a reload', async () => {
      await chooseWrong(one);
      await check(one);
      await expect(one).toHaveAttribute('data-saved', 'kept');
      await again.reload();
      await expect(one).toHaveAttribute('data-state', 'wrong');
      await expect(one.locator('.options input:checked')).toHaveCount(1);
    });

    await test.step('a think-then-compare question remembers the ticks', async () => {
      await expect(think.locator('.points input').first()).toBeChecked();
      await expect(think.locator('textarea')).toHaveValue(/先看流程/);
    });

    await test.step('an answer given in Chinese is there in English', async () => {
      await again.goto(ENGLISH);
      await expect(question(again, name)).toHaveAttribute('data-state', 'wrong');
      await expect(result(question(again, name))).toContainText('Not yet');
    });
  });

  test('where the browser refuses to store anything, the page says so and still works', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        value: {
          open: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        },
      });
      Object.defineProperty(navigator, 'storage', { value: undefined });
      delete (globalThis as { Worker?: unknown }).Worker;
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(MODULE);
    const one = await ofKind(page, 'single');
    await chooseWrong(one);
    await check(one);
    await expect(one).toHaveAttribute('data-state', 'wrong');
    await expect(one.locator('.saved')).toContainText('没让保存');
  });

  test('an answer checked while the record is still being read stays, and is there after a reload', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...names) {
        const request = open.apply(this, names);
        const listen = request.addEventListener.bind(request);
        request.addEventListener = (type: string, told: EventListener) =>
          listen(type, type === 'success' ? (event) => setTimeout(told, 1500, event) : told);
        return request;
      };
    });
    await page.goto(MODULE);
    const one = page.locator(`[data-question*='"kind":"single"']`).first();
    await one.locator('input').first().check();
    await check(one);
    await expect(one).toHaveAttribute('data-state', /right|wrong/);
    await expect(one, 'the record has not been read').not.toHaveAttribute('data-ready');
    await ready(one);
    await expect(one).toHaveAttribute('data-saved', 'kept');
    await page.reload();
    await ready(one);
    await expect(one).toHaveAttribute('data-state', /right|wrong/);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every question can be read and checked by oneself', async ({ page }) => {
    await page.goto(MODULE);
    const items = page.locator('.item');
    expect(await items.count()).toBeGreaterThanOrEqual(10);
    for (const one of await page.locator('.question').all()) {
      await expect(one.locator('details.answer > summary')).toBeVisible();
      await expect(one.getByRole('button', { name: '核对答案' })).toBeHidden();
    }
    const one = page.locator(`[data-question*='"kind":"single"']`).first();
    await expect(one.locator('.why').first()).toBeHidden();
    await one.locator('summary').click();
    await expect(one.locator('.why').first()).toBeVisible();
    await expect(one.locator('details.answer')).toContainText(/正确答案：[A-E]/);
  });
});

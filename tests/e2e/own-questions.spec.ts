import { readFile } from 'node:fs/promises';
import { textOfPages } from '../support/read-pdf.ts';
import { readQr } from '../support/read-qr.ts';
import { expect, test, type Page } from '../support/test.ts';

// As fine as a printer, so that a code on paper is read as it would be printed.
test.use({ deviceScaleFactor: 3 });

const EVIL = '<img src=x onerror=alert(1)>';
const YAML = `items:
  - kind: multiple
    stem: 下面哪些要写进${EVIL}签收单？
    options:
      - text: 谁来办
        why: 对，没有人名就没有人办。
        correct: true
      - text: 当天的天气
        why: 天气不影响谁来办。
      - text: 哪天办完
        why: 对，没有日子就没有完。
        correct: true
      - text: 用什么字体
        why: 字体和办事无关。
`;

async function openAssign(page: Page): Promise<void> {
  await page.goto('/zh/assign/');
  await expect(page.locator('hb-assign')).toHaveAttribute('data-ready', '');
  await page.getByText('自己出题', { exact: true }).click();
}
const faults = (page: Page) => page.locator('.faults');
const yaml = (page: Page) => page.getByLabel('题目（和手册同一种');

test('a trainer writes questions, is told what is wrong, and a learner answers them like any other', async ({
  page,
  context,
}) => {
  await openAssign(page);
  // With the form: what is missing is named by the form's own words.
  await page.getByLabel('题型').selectOption('truefalse');
  await page.getByLabel('题目', { exact: true }).fill('通知发出去，就算执行了。');
  await page.getByLabel('这句话').selectOption('false');
  await page.getByRole('button', { name: '加进下面的题目' }).click();
  await expect(faults(page)).toContainText('选“对”的人看到的话 没有写');
  await expect(faults(page)).toContainText('理由 只有 0 条 → 至少写 2 条');
  await page.getByLabel('选“对”的人会看到').fill('发出去只是开始。');
  await page.getByLabel('选“不对”的人会看到').fill('对，还要看有没有人接。');
  for (const [row, text, why] of [
    [0, '没人签收，等于没发', '对，签收才算交到人手里。'],
    [1, '通知要盖章才有效', '盖章是手续，和做没做不是一回事。'],
  ] as const) {
    const option = page.locator('.own-option').nth(row);
    await option.getByLabel('选项', { exact: true }).fill(text);
    await option.getByLabel('为什么').fill(why);
  }
  await page.locator('.own-option').first().getByLabel('正确').check();
  await page.getByRole('button', { name: '加进下面的题目' }).click();
  await expect(faults(page)).toContainText('1 道题没有问题');
  expect(await yaml(page).inputValue()).toContain('stem: 通知发出去，就算执行了。');

  // By hand: faults come with their line, the cursor is put there, and nothing is lost by a reload.
  const both = (await yaml(page).inputValue()) + YAML.split('items:\n')[1]!;
  await yaml(page).fill(both.replace('        why: 天气不影响谁来办。\n', ''));
  await page.getByLabel('标题').fill('周三学习');
  await page.getByRole('button', { name: '生成链接' }).click();
  await expect(faults(page)).toContainText(/第 \d+ 行 {2}选项 B 的“为什么” 没有写或是空的 → 请补上/);
  await expect(page.locator('.made')).toContainText('自己出的题有不对的地方');
  await expect(page.locator('.out')).toBeHidden();
  await expect(yaml(page)).toBeFocused();
  await page.reload();
  await openAssign(page);
  await expect(yaml(page)).toHaveValue(/当天的天气/);
  await yaml(page).fill(both);
  await page.getByRole('button', { name: '生成链接' }).click();
  await expect(page.locator('.made')).toContainText('2 道题');
  const link = await page.getByLabel('链接', { exact: true }).inputValue();
  expect(link.length).toBeLessThan(2_000);

  // The learner, who reads English, without a network once the page is open.
  const learner = await context.newPage();
  await learner.goto(link.replace('/zh/', '/en/'));
  const own = learner.locator('.own .item');
  await expect(own).toHaveCount(2);
  await expect(own.locator('hb-quiz-truefalse')).toHaveAttribute('data-ready', '');
  await expect(own.nth(1).locator('legend')).toContainText(EVIL);
  await expect(own.locator('img')).toHaveCount(0);
  await expect(own.first().locator('legend').first()).toHaveAttribute('lang', 'zh-CN');
  await own.nth(0).getByRole('radio', { name: 'True' }).check();
  await own
    .nth(0)
    .getByRole('radio', { name: /没人签收/ })
    .check();
  await own.nth(0).getByRole('button', { name: /Check/ }).click();
  await expect(own.nth(0).locator('.result')).not.toBeEmpty();
  await expect(own.nth(0).getByText('发出去只是开始。')).toBeVisible();
  await expect(own.nth(1).locator('hb-quiz-choice')).toHaveAttribute('data-ready', '');
  await own.nth(1).getByRole('checkbox', { name: '谁来办' }).check();
  await own.nth(1).getByRole('checkbox', { name: '哪天办完' }).check();
  await own.nth(1).getByRole('button', { name: /Check/ }).click();
  await expect(own.nth(1).locator('hb-quiz-choice')).toHaveAttribute('data-state', 'right');
  await expect(learner.locator('.todo')).toContainText('2 of 2 answered, 1 right at the first try');
  await learner.reload();
  await expect(own.nth(1).locator('hb-quiz-choice')).toHaveAttribute('data-state', 'right');
  await learner.getByRole('textbox', { name: 'Name' }).fill('李');
  await learner.getByRole('button', { name: 'Make my code' }).click();
  await expect(learner.locator('.made')).toContainText('2 of 2');
  const slip = await learner.locator('.out textarea').inputValue();

  await page.locator('[data-to=results]').click();
  await page.getByLabel('学员发来的短码').fill(slip);
  await page.getByRole('button', { name: '加入统计' }).click();
  const rows = page.locator('.items tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('1. 通知发出去，就算执行了。');
  expect(await rows.locator('td:nth-child(3)').allTextContents()).toEqual(['0', '1']);
  await page.locator('.paper').getByText('录入纸质答案').click();
  await page.locator('.paper').getByLabel('姓名').fill('王');
  await page.locator('.paper').getByLabel('答案', { exact: true }).fill('+ AC');
  await page.getByRole('button', { name: '加入这一份' }).click();
  expect(await rows.locator('td:nth-child(3)').allTextContents()).toEqual(['1', '2']);
});

test('more questions than a link can carry go out as a file, which learner and trainer open', async ({
  page,
}) => {
  await openAssign(page);
  const many = Array.from({ length: 12 }, (_, i) => {
    const words = (salt: number) =>
      Array.from({ length: 60 }, (_, at) =>
        String.fromCharCode(0x4e00 + ((i * 977 + salt * 131 + at * 37 * (i + 2)) % 20_000)),
      ).join('');
    const options = [1, 2, 3].map(
      (one) =>
        `      - text: ${words(one)}\n        why: ${words(one + 3)}\n${one === (i % 3) + 1 ? '        correct: true\n' : ''}`,
    );
    return `  - kind: single\n    stem: ${words(0)}\n    options:\n${options.join('')}`;
  });
  await yaml(page).fill(`items:\n${many.join('')}`);
  await page.locator('[name=module][value=iron-triangle]').check();
  await page.getByRole('button', { name: '生成链接' }).click();
  await expect(page.locator('.made')).toContainText('请存成文件发给学员');
  await expect(page.getByLabel('链接', { exact: true })).toBeHidden();
  await expect(page.locator('.qr svg')).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.locator('.out').getByRole('button', { name: '存成文件' }).click();
  const file = await (await download).path();
  expect((await readFile(file, 'utf8')).length).toBeGreaterThan(2_000);

  await page.goto('/zh/assignment/');
  await expect(page.locator('.result')).toContainText('打开老师发的文件');
  await page.getByLabel('打开老师发的文件').setInputFiles(file);
  await expect(page.locator('.own .item')).toHaveCount(12);
  await expect(page.locator('.todo li')).toHaveCount(2);
  await page.goto('/zh/results/');
  await expect(page.locator('hb-results')).toHaveAttribute('data-ready', '');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.locator('.result')).toContainText('布置的内容已打开');
});

test('an assignment prints as one sheet with one strip through all of its questions, its own included', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  await openAssign(page);
  await yaml(page).fill(YAML);
  for (const id of ['iron-triangle', 'triangle-process'])
    await page.locator(`[name=module][value=${id}]`).check();
  await page.getByText('只选单道题').click();
  await page.locator('[name=item][value^="four-deviations."]').first().check();
  await page.getByRole('button', { name: '生成链接' }).click();
  await expect(page.locator('.made')).toContainText('链接已生成');
  const count = Number(/(\d+) 道题/.exec((await page.locator('.made').textContent())!)![1]);
  const link = await page.getByLabel('链接', { exact: true }).inputValue();
  await page.locator('[data-to=paper]').click();
  await expect(page.locator('hb-print-assignment')).toHaveAttribute('data-ready', '');
  const strip = page.locator('.strip li');
  await expect(strip).toHaveCount(count);
  expect(await strip.locator('b').allTextContents()).toEqual(
    Array.from({ length: count }, (_, i) => String(i + 1)),
  );
  await expect(strip.last()).toContainText('老师的第 1 题');
  expect(await page.locator('.ask .run').allTextContents()).toContain(`答题条 ${count}`);
  await expect(page.locator('.key tr').last()).toContainText('AC');
  await expect(page.locator('#pack .plan')).toHaveCount(2);
  await page.emulateMedia({ media: 'print' });
  expect(await readQr(page.locator('.qr svg'), browser)).toBe(link);
  const file = await page.pdf({ format: 'A4', tagged: true });
  const pages = textOfPages(file).map((text) => text.normalize('NFKC').replace(/\s/g, ''));
  const asks = (await page.locator('.ask').allTextContents()).map((text) =>
    text.normalize('NFKC').replace(/\s/g, ''),
  );
  expect(asks.length).toBeGreaterThan(25);
  expect(asks.filter((ask) => !pages.some((text) => text.includes(ask)))).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { fieldsOf } from '../core/read-csv.ts';
import { assignmentOf, openCount, paste } from '../support/counted.ts';
import { expect, test } from '../support/test.ts';

test('the count says what it is of, who has passed, and what was sent twice by one name', async ({
  page,
}) => {
  const { code, asked, slip } = assignmentOf({ title: '周三学习', group: '城建局', passPercent: 60 });
  const all = asked.length;
  await openCount(page, code);
  await paste(page, [slip('张敏', 2), slip('王立国', all), slip('张敏', all - 1)].join('\n'));
  await expect(page.locator('.of')).toContainText(`周三学习 · 城建局 · ${all} 道题 · 3 份`);
  await expect(page.locator('.of')).toContainText('3 份里有 2 份够了');
  const names = page.locator('.people tbody th');
  await expect(names).toHaveText(['张敏', '王立国', '张敏 (2)']);
  await expect(page.locator('.people tbody td:nth-child(3)')).toHaveText(['2', `✓ ${all}`, `✓ ${all - 1}`]);
  await page.getByRole('button', { name: '同名的只留最后一份' }).click();
  await expect(page.locator('.result')).toContainText('去掉 1 份');
  await expect(names).toHaveText(['王立国', '张敏']);
  await expect(page.locator('.people tbody td:nth-child(3)')).toHaveText([`✓ ${all}`, `✓ ${all - 1}`]);
  await expect(page.getByRole('button', { name: '同名的只留最后一份' })).toBeHidden();
  await page.reload();
  await expect(names).toHaveText(['王立国', '张敏']);
});

test('the saved table is in the words of the page, with each learner’s totals', async ({ page }) => {
  const { code, asked, slip } = assignmentOf();
  await openCount(page, code);
  await paste(page, slip('张敏', 2));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成表格' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('统计.csv');
  const fields = fieldsOf((await readFile(await file.path(), 'utf8')).trim(), ',').filter(Boolean);
  expect(fields.slice(0, 3)).toEqual(['姓名', '已答', '第一次就对']);
  const row = fields.slice(fields.indexOf('张敏'));
  expect(row.slice(0, 6)).toEqual(['张敏', '2', '2', '第一次就对', '第一次就对', '没答']);
  expect(row).toHaveLength(asked.length + 3);
});

test('what was assigned on this device on Tuesday is found again on Wednesday without its link', async ({
  page,
}) => {
  await page.goto('/zh/results/');
  await expect(page.locator('hb-results')).toHaveAttribute('data-ready', '');
  await expect(page.locator('.recent')).toBeHidden();
  await page.goto('/zh/assign/');
  await expect(page.locator('hb-assign')).toHaveAttribute('data-ready', '');
  await page.locator('[name=module][value=iron-triangle]').check();
  await page.getByLabel('标题').fill('周三 <b>学习</b>');
  await page.getByRole('button', { name: '生成链接' }).click();
  const link = page.getByLabel('链接', { exact: true });
  await expect(link).toHaveValue(/#./);
  const [, code] = (await link.inputValue()).split('#');
  await page.goto('/zh/results/');
  await page.getByRole('link', { name: '周三 <b>学习</b>', exact: true }).click();
  await expect(page.getByLabel('布置学习的链接')).toHaveValue(code!);
  await expect(page.locator('.of')).toContainText('周三 <b>学习</b>');
  for (const [name, path] of [
    ['学员页', 'assignment'],
    ['打印', 'papers'],
  ])
    await expect(page.locator('.recent').getByRole('link', { name: `${name}:` })).toHaveAttribute(
      'href',
      `/zh/${path}/#${code}`,
    );
});

test('a question worth discussing is put on the projector with one tap, and a reload does not go back to it', async ({
  page,
}) => {
  const { code, asked, slip } = assignmentOf();
  await openCount(page, code);
  await paste(page, [slip('甲', asked.length), slip('乙', asked.length - 1)].join('\n'));
  const part = asked.findIndex(({ question }) => question.includes('#'));
  expect(part).toBeGreaterThan(0);
  const answers = (wrong: number) =>
    asked.map((_, i) => ({
      outcome: i === wrong ? ('wrong' as const) : ('first' as const),
      sureness: 'unsaid' as const,
      choice: null,
    }));
  const { encodeSlip } = await import('../../src/core/slip/slip.ts');
  const { head } = assignmentOf();
  await paste(
    page,
    ['丙', '丁'].map((name) => encodeSlip({ ...head, name, answers: answers(part) })).join('\n'),
  );
  const line = page.locator('.discuss li').first();
  const stem = (await line.locator('a').first().textContent())!.replace(/^\d+\. /, '');
  await line.getByRole('link', { name: '投影出来讨论' }).click();
  await expect(page.locator('.slide[data-current] h2')).toHaveText(stem);
  await expect(page).toHaveURL('/zh/session/iron-triangle/');
  await page.keyboard.press('ArrowRight');
  await page.reload();
  await expect(page.locator('hb-session')).toHaveAttribute('data-ready', '');
  await expect(page.locator('.slide[data-current] :is(h1, h2)')).not.toHaveText(stem);
});

test('where nothing may be kept, nobody is shown all the same once that is chosen', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  const { code, slip } = assignmentOf();
  await openCount(page, code);
  await paste(page, [slip('张敏', 1), slip('张敏', 2)].join('\n'));
  await expect(page.locator('.result')).toContainText('这个浏览器不让保存');
  await page.getByLabel('不显示姓名').check();
  await expect(page.locator('.people')).toBeHidden();
  await expect(page.locator('.people tbody tr')).toHaveCount(0);
  await paste(page, slip('李芳', 3));
  await expect(page.locator('.result')).toContainText('一位学员');
  await expect(page.locator('hb-results')).not.toContainText('张敏');
});

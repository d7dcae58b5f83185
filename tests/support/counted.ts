import type { Assignable } from '../../src/core/assignment/assignable.ts';
import { encodeAssignment, type Assignment } from '../../src/core/assignment/assignment.ts';
import { editionTag, questionsOf, type AssignedQuestion } from '../../src/core/assignment/questions.ts';
import { tagOf } from '../../src/core/coding/sealed.ts';
import { encodeSlip, type Slip } from '../../src/core/slip/slip.ts';
import { readBuilt } from './site.ts';
import { expect, type Page } from './test.ts';

/** An assignment of one module, its questions, and slips for it. */
export function assignmentOf(more: Partial<Assignment> = {}) {
  const facts = { title: '', note: '', group: '', due: '', passPercent: 0, items: [] };
  const assignment: Assignment = { ...facts, modules: ['iron-triangle'], ...more };
  const code = encodeAssignment(assignment);
  const { questions } = JSON.parse(readBuilt('assigned/zh.json').toString()) as Assignable;
  const asked: AssignedQuestion[] = questionsOf(assignment, questions);
  const head = { assignment: tagOf(code), edition: editionTag(asked) };
  /** A slip with the first `right` questions right and the others not answered. */
  const slipOf = (name: string, right = 0): Slip => ({
    ...head,
    name,
    answers: asked.map((_, i) => ({
      outcome: i < right ? 'first' : 'none',
      sureness: 'unsaid',
      choice: null,
    })),
  });
  return { code, asked, head, slipOf, slip: (name: string, right = 0) => encodeSlip(slipOf(name, right)) };
}

/** Opens the count of an assignment. */
export async function openCount(page: Page, code: string, lang = 'zh'): Promise<void> {
  await page.goto(`/${lang}/results/#${code}`);
  await expect(page.locator('hb-results')).toHaveAttribute('data-ready', '');
}

/** Pastes a text into the count. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('[name=slips]').fill(text);
  await page
    .locator('form.collect')
    .getByRole('button', { name: /加入统计|Add to the count/ })
    .click();
}

import { expect, type Locator } from '@playwright/test';

/**
 * Answers a question and waits until the page says where that is kept: at once, without a hand on its way to it, for tests of
 * what comes after an answer. `input` selects the option; that a hand can do it is tested with the questions themselves.
 */
export async function answerAtOnce(
  question: Locator,
  { input = 'input', where = 'kept' as string | RegExp } = {},
): Promise<void> {
  await expect(question).toHaveAttribute('data-ready', '');
  await question.evaluate((element, input) => {
    element.querySelector<HTMLInputElement>(input)!.click();
    element.querySelector<HTMLButtonElement>('[data-check]')!.click();
  }, input);
  await expect(question).toHaveAttribute('data-saved', where);
}

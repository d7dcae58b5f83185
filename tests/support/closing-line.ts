import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends the output with one line that says how many passed and failed. */
export default class ClosingLine implements Reporter {
  #outcomes = new Map<string, string>();

  onTestEnd(test: TestCase, _result: TestResult): void {
    this.#outcomes.set(test.id, test.outcome());
  }

  async onExit(): Promise<void> {
    const outcomes = [...this.#outcomes.values()];
    const skipped = outcomes.filter((outcome) => outcome === 'skipped').length;
    const failed = outcomes.filter((outcome) => outcome === 'unexpected').length;
    const passed = outcomes.length - skipped - failed;
    console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
}

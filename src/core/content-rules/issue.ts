/**
 * Something wrong in the content: which rule it breaks, where, and the facts its sentence needs.
 * The sentence itself is found under the code in `content/strings/*.yaml`, group `check`.
 */
export type Issue<Code extends string = string> = {
  readonly code: Code;
  /** Relative to the content folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly params: Readonly<Record<string, string | number>>;
};

/** File, line and code decide the order of a report. */
export function compareIssues(a: Issue, b: Issue): number {
  return compareText(a.file, b.file) || a.line - b.line || compareText(a.code, b.code);
}

/** Removes repetitions: the same thing said of the same place is said once. */
export function dropRepeated(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

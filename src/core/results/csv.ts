import type { AssignedQuestion } from '../assignment/questions.ts';
import type { Row } from './collect-slips.ts';

/**
 * A cell that a spreadsheet shows and never runs: what could begin a formula gets an apostrophe in front (OWASP, CSV
 * Injection), everything is quoted (RFC 4180).
 */
const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : value;
  const isFormula = typeof value === 'string' && /^\s*[=+\-@\t\r|%]/.test(text);
  return `"${isFormula ? "'" : ''}${text.replaceAll('"', '""')}"`;
};

/** Rows as a CSV file; the mark at its beginning tells spreadsheets that it is UTF-8. */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/**
 * One row a learner: the name (left out when anonymous), then for each question what the outcome was, with the letter
 * of the option chosen first, where one was.
 */
export const resultRows = (
  nameHead: string,
  stems: readonly string[],
  questions: readonly AssignedQuestion[],
  rows: readonly Row[],
  anonymous: boolean,
): (string | number)[][] => [
  [nameHead, ...stems],
  ...rows.map(({ name, slip }, learner) => [
    anonymous ? learner + 1 : name,
    ...questions.map((_, at) => {
      const { outcome, choice } = slip.answers[at]!;
      return choice === null ? outcome : `${outcome} ${String.fromCharCode(65 + choice)}`;
    }),
  ]),
];

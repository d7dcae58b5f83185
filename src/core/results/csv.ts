import type { Outcome } from '../slip/slip.ts';
import type { Row } from './collect-slips.ts';
import { countAnswers } from './count-answers.ts';
import type { ItemStatistics } from './item-statistics.ts';
import { isTooFew } from './small-group.ts';

/** What begins a formula: OWASP's signs with their full-width forms, which spreadsheets in East Asia take alike. */
const FORMULA = /(^|[;\t])(?=\s*[=+\-@|%＝＋－＠]|^[\t\r])/g;

/**
 * A cell that a spreadsheet shows and never runs: what could begin a formula gets an apostrophe in front (OWASP, CSV
 * Injection), also after a semicolon or tab, where spreadsheets of other languages cut; everything is quoted (RFC 4180).
 */
const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : value.replace(FORMULA, "$1'");
  return `"${text.replaceAll('"', '""')}"`;
};

type Cells = readonly (string | number)[];

/** Rows as the lines of a CSV file; the mark at its beginning tells spreadsheets that it is UTF-8. */
export function* csvLines(rows: Iterable<Cells>): Generator<string> {
  let mark = '\ufeff';
  for (const row of rows) {
    yield `${mark}${row.map(cell).join(',')}\r\n`;
    mark = '';
  }
}

/** Rows as a CSV file. */
export const toCsv = (rows: Iterable<Cells>): string => [...csvLines(rows)].join('');

/** Heads of a learner's first columns, and what an outcome is called. */
export type ResultWords = { readonly [K in 'name' | 'done' | Outcome]: string };

/**
 * One row a learner: the name, how many questions were answered and how many right at the first try, then for each
 * question what the outcome was, with the letter of the option chosen first.
 */
export function* resultRows(
  words: ResultWords,
  stems: readonly string[],
  rows: Iterable<Row>,
): Generator<Cells> {
  yield [words.name, words.done, words.first, ...stems];
  for (const { name, slip } of rows) {
    const { done, first } = countAnswers(slip.answers);
    yield [
      name,
      done,
      first,
      ...slip.answers.map(({ outcome, choice }) =>
        choice === null ? words[outcome] : `${words[outcome]} ${letter(choice)}`,
      ),
    ];
  }
}

const letter = (place: number): string => String.fromCharCode(65 + place);
/** Two places behind the point, as a number. */
const rounded = (value: number | null): number | string =>
  value === null ? '' : Math.round(value * 100) / 100;

/**
 * One row a question, for a group in which nobody is to be recognised: a learner's row without a name would still be a
 * learner's row. Numbers from too few answers are left out.
 */
export const itemRows = (
  heads: readonly string[],
  stems: readonly string[],
  statistics: readonly ItemStatistics[],
): (string | number)[][] => [
  [...heads],
  ...statistics.map((one, at) =>
    isTooFew(one, true)
      ? [stems[at]!]
      : [
          stems[at]!,
          one.answered,
          one.rightFirst,
          rounded(one.difficulty),
          rounded(one.discrimination),
          one.chosen.map((count, i) => `${letter(i)} ${count}`).join(' '),
          one.confidentlyWrong,
        ],
  ),
];

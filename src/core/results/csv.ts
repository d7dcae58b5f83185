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

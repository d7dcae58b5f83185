/**
 * The fields that a spreadsheet takes from a CSV file when it separates at a given sign, which need not be the one the
 * file was written with. A quotation mark opens a field only at its beginning; whatever follows the closing one belongs
 * to the field until the next separator.
 */
export function fieldsOf(csv: string, separator: string): string[] {
  const fields: string[] = [];
  let field = '';
  let at = csv.startsWith('\ufeff') ? 1 : 0;
  let isQuoted = false;
  let isStart = true;
  for (; at < csv.length; at++) {
    const sign = csv[at]!;
    if (isQuoted && sign === '"' && csv[at + 1] === '"') {
      field += '"';
      at++;
    } else if (isQuoted && sign === '"') isQuoted = false;
    else if (isQuoted) field += sign;
    else if (sign === '"' && isStart) {
      isQuoted = true;
      isStart = false;
    } else if (sign === separator || sign === '\n' || sign === '\r') {
      fields.push(field);
      field = '';
      isStart = true;
    } else {
      field += sign;
      isStart = false;
    }
  }
  return [...fields, field];
}

/** Whether a spreadsheet would run a field: what it begins with after spaces, full-width signs included. */
export const isFormula = (field: string): boolean => /^\s*[=+\-@|%＝＋－＠]/.test(field);

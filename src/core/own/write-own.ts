import { stringify } from 'yaml';
import type { OwnItem, OwnOption } from './own-item.ts';

/** Only what is true is said of an option, as in the handbook's files. */
const optionLines = (options: readonly OwnOption[]) =>
  options.map(({ text, why, correct }) => ({ text, why, ...(correct ? { correct } : {}) }));

/** A YAML text with one more question at its end; an empty text becomes a list of one. */
export function withOwnItem(yaml: string, item: OwnItem): string {
  const row =
    item.kind === 'truefalse'
      ? { ...item, reasons: optionLines(item.reasons) }
      : { ...item, options: optionLines(item.options) };
  const before = yaml.trim() === '' ? 'items:' : yaml.trimEnd();
  const indent = /^( *)- /m.exec(before)?.[1] ?? '  ';
  const lines = stringify([row], { lineWidth: 0 }).trimEnd().split('\n');
  return `${before}\n${lines.map((line) => indent + line).join('\n')}\n`;
}

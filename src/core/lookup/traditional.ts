import { TRADITIONAL_PAIRS } from './traditional-characters.ts';

/** The pairs, traditional then simplified, whose simplified character occurs in a text: the table that text needs. */
export function traditionalFor(text: string): string {
  const used = new Set(text);
  return (TRADITIONAL_PAIRS.match(/../gu) ?? []).filter((pair) => used.has(pair.charAt(1))).join('');
}

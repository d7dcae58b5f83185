import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { toSimplified } from '../../src/core/lookup/to-simplified.ts';
import { isChosen, toTraditional } from '../../src/core/lookup/to-traditional.ts';
import { TRADITIONAL_PAIRS } from '../../src/core/lookup/traditional-characters.ts';

const folder = join(import.meta.dirname, '../../content/glossary');
const names = readdirSync(folder).map(
  (file) => (parse(readFileSync(join(folder, file), 'utf8')) as { zh: string }).zh,
);

/** Characters in common use where traditional ones are written: the first level of Big5, from the runtime's own decoder. */
const inUse = new Set(
  Array.from({ length: 0xc6 - 0xa4 + 1 }, (_, row) =>
    Array.from({ length: 0xfe - 0x40 + 1 }, (_, cell) =>
      new TextDecoder('big5').decode(Uint8Array.of(0xa4 + row, 0x40 + cell)),
    ),
  ).flat(),
);

test.describe('the traditional form of a name', () => {
  test('keeps apart what the simplified form writes alike', () => {
    const pairs = [
      ['首问责任制', '首問責任制'],
      ['干部档案', '幹部檔案'],
      ['行政复议', '行政復議'],
      ['毕其功于一役', '畢其功於一役'],
      ['“十个不准”', '“十個不准”'],
      ['瞻前顾后', '瞻前顧後'],
      ['推诿', '推諉'],
      ['抓手', '抓手'],
    ];
    for (const [simplified, traditional] of pairs) expect(toTraditional(simplified!)).toBe(traditional);
  });

  test('of every term is the same name when it is simplified again', () => {
    expect(names.length).toBe(267);
    expect(names.filter((name) => toSimplified(toTraditional(name), TRADITIONAL_PAIRS) !== name)).toEqual([]);
  });

  test('leaves no character of a term to chance', () => {
    const forms = new Map<string, string[]>();
    for (const [traditional = '', simplified = ''] of TRADITIONAL_PAIRS.match(/../gu)!.map((pair) => [
      ...pair,
    ]))
      forms.set(simplified, [...(forms.get(simplified) ?? []), traditional]);
    const open = [...new Set(names.join(''))].filter((character) => {
      if (isChosen(character)) return false;
      const common = [character, ...(forms.get(character) ?? [])].filter((one) => inUse.has(one));
      return common.length > 1 || (common.length === 1 && common[0] !== toTraditional(character));
    });
    expect(open).toEqual([]);
  });
});

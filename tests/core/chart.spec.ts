import { expect, test } from '@playwright/test';
import { axisFor, drawBars, WHOLE } from '../../src/core/chart/bars.ts';
import { quantitiesOf, type ChartKind } from '../../src/core/chart/chart.ts';
import { readQuantities } from '../../src/core/chart/quantity.ts';
import { sayAmount, sayMoment, sayQuantity } from '../../src/core/chart/say-quantity.ts';
import { drawTimes } from '../../src/core/chart/times.ts';

test.describe('a figure is read as its case writes it', () => {
  const amounts = (value: string) => readQuantities(value)?.map(({ bound, amount }) => `${bound}${amount}`);
  const read: [string, string[]][] = [
    ['27', ['27']],
    ['1,980,000,000', ['1980000000']],
    ['> 4,000,000,000', ['>4000000000']],
    ['≥ 15', ['≥15']],
    ['43 / 8 / 30', ['43', '8', '30']],
    ['5 → 34', ['5', '34']],
    ['80% × 3', ['80', '80', '80']],
    ['5% / 95%', ['5', '95']],
    ['8:30', ['8.5']],
    ['11:00 +', ['>11']],
  ];
  for (const [value, found] of read) test(value, () => expect(amounts(value)).toEqual(found));
  for (const value of ['A / B / C', '1–2', '4 + 1', '2010-06-18', '三难', '43 / eight'])
    test(`and nothing is drawn by guess: ${value}`, () => expect(readQuantities(value)).toBeNull());

  test('a row takes as many amounts as its kind draws', () => {
    const of = (kind: ChartKind, value: string, part?: number) =>
      quantitiesOf(kind, { figure: 'x', part, label: { zh: '', en: '' } }, value)?.map((one) => one.amount) ??
      null;
    expect(of('bars', '43 / 8 / 30')).toBeNull();
    expect(of('bars', '43 / 8 / 30', 2)).toEqual([8]);
    expect(of('bars', '43 / 8 / 30', 4)).toBeNull();
    expect(of('pairs', '4 → 20')).toEqual([4, 20]);
    expect(of('pairs', '4')).toBeNull();
    expect(of('times', '8:30')).toEqual([8.5]);
  });
});

test.describe('an amount is said as the language counts', () => {
  const said: [number, string, string][] = [
    [0, '0', '0'],
    [43, '43', '43'],
    [9999, '9,999', '9,999'],
    [16_000, '1.6 万', '16,000'],
    [320_000_000, '3.2 亿', '320 million'],
    [1_980_000_000, '19.8 亿', '1.98 billion'],
    [3_663_000_000, '36.63 亿', '3.663 billion'],
    [1_000_000_000_000, '10,000 亿', '1,000 billion'],
    [19.8, '19.8', '19.8'],
  ];
  for (const [amount, zh, en] of said)
    test(`${amount}`, () => expect([sayAmount(amount, 'zh'), sayAmount(amount, 'en')]).toEqual([zh, en]));
  test('with its bound and its unit, of which 亿元 is one word', () => {
    const [most] = readQuantities('> 4,000,000,000')!;
    expect(sayQuantity(most!, 'zh', '元')).toBe('> 40 亿元');
    expect(sayQuantity(most!, 'en', 'yuan')).toBe('> 4 billion yuan');
    expect(sayQuantity(readQuantities('43')![0]!, 'zh', '处')).toBe('43 处');
    expect(sayQuantity(readQuantities('80%')![0]!, 'zh')).toBe('80%');
  });
  test('a year has no thousands, and half past eight is no 8.5', () =>
    expect(['2001', '8:30', '11:00 +'].map((value) => sayMoment(readQuantities(value)![0]!))).toEqual([
      '2001',
      '8:30',
      '11:00 +',
    ]));
});

test.describe('bars', () => {
  const many = [[1], [3, 7], [43, 8, 30], [2, 15, 30, 156], [0.2, 0.05], [1.98e9, 3.2e8], [0], []];
  for (const amounts of many)
    test(`${amounts.join(', ') || 'no amounts'}: the axis begins at zero, holds all and has few marks`, () => {
      const { end, ticks } = axisFor(amounts);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBe(end);
      expect(end).toBeGreaterThanOrEqual(Math.max(...amounts, 0));
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(6);
    });
  test('are as long as their amounts, compared with one another', () => {
    const { rows } = drawBars([[43], [8], [30]], axisFor([43, 8, 30]));
    const [a, b, c] = rows.map((row) => row.bars[0]!.percent);
    expect(a! / b!).toBeCloseTo(43 / 8, 2);
    expect(c! / b!).toBeCloseTo(30 / 8, 2);
  });
  test('of shares are measured against the whole', () =>
    expect(drawBars([[80]], WHOLE).rows[0]!.bars[0]!.percent).toBe(80));
  test('stand below one another without touching, and a row left out keeps its place', () => {
    const { rows, height } = drawBars([[1, 2], [], [3]], axisFor([1, 2, 3]));
    const [pair, empty, last] = rows;
    expect(pair!.bars[0]!.y + pair!.bars[0]!.height).toBeLessThan(pair!.bars[1]!.y);
    expect(pair!.bars[1]!.y + pair!.bars[1]!.height).toBeLessThan(empty!.top);
    expect(empty!.bars).toEqual([]);
    expect(last!.top - empty!.top).toBeGreaterThan(30);
    expect(last!.bars[0]!.y + last!.bars[0]!.height).toBeLessThan(height);
  });
});

test.describe('a line of time', () => {
  test('keeps distances true: half an hour is a fifth of two and a half', () => {
    const [opening, door, telephone] = drawTimes([8, 8.5, 11]).marks;
    expect((telephone!.dot - door!.dot) / (door!.dot - opening!.dot)).toBeCloseTo(5, 9);
  });
  test('moves labels apart where moments fall together, and never the dots', () => {
    const { marks } = drawTimes([2001, 2001, 2002, 2002]);
    expect(marks[0]!.dot).toBe(marks[1]!.dot);
    for (const [index, mark] of marks.slice(1).entries())
      expect(mark.label - marks[index]!.label).toBeGreaterThanOrEqual(24);
  });
  test('puts what has no date after everything that has one', () => {
    const { marks, datedEnd, height } = drawTimes([2001, 2002, null, null]);
    for (const mark of marks.slice(0, 2)) expect(mark.label).toBeLessThanOrEqual(datedEnd);
    for (const mark of marks.slice(2)) expect(mark.dot).toBeGreaterThan(datedEnd);
    expect(height).toBeGreaterThan(marks.at(-1)!.label);
  });
  test('can hold one moment, or none', () => {
    expect(drawTimes([2001]).marks).toHaveLength(1);
    expect(drawTimes([null]).marks[0]!.dot).toBeGreaterThan(0);
  });
});

/** One amount of a figure: a number (hours, for a time of day), and how it is bounded below. */
export type Quantity = {
  readonly amount: number;
  /** `>` or `≥` where the figure only says that it is more, or no less, than this. */
  readonly bound: '' | '>' | '≥';
  readonly form: 'number' | 'percent' | 'clock';
};

const ONE = /^([>≥]?)\s*(\d[\d,]*(?:\.\d+)?)(%?)$/;
const CLOCK = /^(\d{1,2}):(\d{2})( \+)?$/;

/**
 * The amounts in a figure as its case writes it, in order: `> 30`, `43 / 8 / 30`, `4 → 20`, `80% × 3` (three times),
 * `8:30`, `11:00 +` (some time after). `null` when it is not made of amounts, so that nothing is drawn by guess.
 */
export function readQuantities(value: string): Quantity[] | null {
  const [, each = value, times = '1'] = /^(.+?) × (\d+)$/.exec(value) ?? [];
  const quantities = each.split(/ \/ | → /).map(readOne);
  if (quantities.some((one) => one === null)) return null;
  return Array.from({ length: Number(times) }, () => quantities as Quantity[]).flat();
}

function readOne(text: string): Quantity | null {
  const clock = CLOCK.exec(text);
  if (clock) {
    const [, hours, minutes, after] = clock;
    return { amount: Number(hours) + Number(minutes) / 60, bound: after ? '>' : '', form: 'clock' };
  }
  const [, bound, digits = '', percent] = ONE.exec(text) ?? [];
  if (!digits) return null;
  return {
    amount: Number(digits.replaceAll(',', '')),
    bound: bound as Quantity['bound'],
    form: percent ? 'percent' : 'number',
  };
}

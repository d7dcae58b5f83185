/** Pixels of a drawing of bars, from the top of a row. */
const NAME_BASELINE = 15;
const FIRST_BAR = 22;
const BAR_HEIGHT = 14;
/** The first of two bars is thin, so that the two differ without colour. */
const THIN_HEIGHT = 7;
const BAR_GAP = 3;
const ROW_GAP = 14;
const AXIS_HEIGHT = 22;

/** Where the axis ends, and the amounts at which it is marked: always from zero, so that lengths can be compared. */
export type Axis = { readonly end: number; readonly ticks: readonly number[] };

/**
 * Bars ready to be drawn: widths in percent of the whole width, heights in pixels; a row without amounts keeps its
 * place and has no bars.
 */
export type DrawnBars = {
  readonly height: number;
  readonly axisBaseline: number;
  readonly ticks: readonly { readonly amount: number; readonly percent: number }[];
  readonly rows: readonly {
    readonly top: number;
    readonly baseline: number;
    readonly bars: readonly { readonly y: number; readonly height: number; readonly percent: number }[];
  }[];
};

/** The axis for some amounts, marked in steps of 1, 2 or 5 times a power of ten, at most five of them. */
export function axisFor(amounts: readonly number[]): Axis {
  const largest = Math.max(...amounts, 0);
  if (largest === 0) return { end: 1, ticks: [0, 1] };
  const power = 10 ** Math.floor(Math.log10(largest / 5));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => largest / size <= 5)!;
  const count = Math.ceil(largest / step);
  return { end: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

/** Shares are measured against the whole, not against the largest of them. */
export const WHOLE: Axis = { end: 100, ticks: [0, 25, 50, 75, 100] };

/** Lays rows of one or two amounts out along an axis. */
export function drawBars(rows: readonly (readonly number[])[], { end, ticks }: Axis): DrawnBars {
  let top = 0;
  const drawn = rows.map((amounts) => {
    const row = {
      top,
      baseline: top + NAME_BASELINE,
      bars: [] as { y: number; height: number; percent: number }[],
    };
    let y = top + FIRST_BAR;
    for (const [index, amount] of amounts.entries()) {
      const height = amounts.length > 1 && index === 0 ? THIN_HEIGHT : BAR_HEIGHT;
      row.bars.push({ y, height, percent: percentOf(amount, end) });
      y += height + BAR_GAP;
    }
    // A row that is not drawn keeps the room of a bar.
    top = Math.max(y, top + FIRST_BAR + BAR_HEIGHT) + ROW_GAP;
    return row;
  });
  return {
    height: top + AXIS_HEIGHT,
    axisBaseline: top + AXIS_HEIGHT - 6,
    ticks: ticks.map((amount) => ({ amount, percent: percentOf(amount, end) })),
    rows: drawn,
  };
}

const percentOf = (amount: number, end: number): number => Number(((100 * amount) / end).toFixed(2));

import { wrapText } from './wrap-text.ts';

/** A module on the map; `outside` when it belongs to another unit and is only built upon. */
export type MapModule = {
  readonly id: string;
  readonly title: string;
  readonly outside: boolean;
  readonly prerequisites: readonly string[];
  /** Terms it names. */
  readonly names: ReadonlySet<string>;
};
export type MapTerm = { readonly id: string; readonly title: string };

/** A box of the drawing, in its own units; `lines` are the words in it, each with its baseline. */
export type Box<T> = {
  readonly of: T;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
};
export type UnitMap = {
  readonly width: number;
  readonly height: number;
  readonly modules: readonly Box<MapModule>[];
  readonly terms: readonly Box<MapTerm>[];
  /** From a prerequisite down to the module that builds on it, as path data: the line, and its head. */
  readonly arrows: readonly { readonly line: string; readonly head: string }[];
  /** For each term the line that runs past the modules to its name, as path data, and a dot at each that names it. */
  readonly threads: readonly { readonly line: string; readonly dots: readonly Point[] }[];
};
type Point = { readonly x: number; readonly y: number };

/** As wide as a small phone, so that its letters are as large there as the text around it. */
const WIDTH = 340;
type Column = { readonly x: number; readonly width: number; readonly size: number; readonly pad: number };
const MODULES = { x: 30, width: 148, size: 14, pad: 8 };
const OUTSIDE = { ...MODULES, size: 12, pad: 5 };
const TERMS = { x: 236, width: 104, size: 12, pad: 5 };
const GAP = 10;
const LEADING = 1.35;
/** Between two threads, where they run down and where they leave a module. */
const LANE = 10;
const STUB = 5;

/**
 * Draws a unit: its modules from top to bottom in the order given (what is built upon comes first), arrows from
 * prerequisites at their left, and at their right the terms that tie them together.
 */
export function drawUnitMap(modules: readonly MapModule[], terms: readonly MapTerm[]): UnitMap {
  const rows = stack(modules.map((of) => boxOf(of, of.outside ? OUTSIDE : MODULES)));
  const naming = (term: MapTerm) => rows.filter((row) => !row.of.outside && row.of.names.has(term.id));
  const wanted = terms.map((of) => {
    const box = boxOf(of, TERMS);
    const middles = naming(of).map(middleOf);
    const centre = middles.reduce((sum, y) => sum + y, 0) / Math.max(1, middles.length);
    return move(box, centre - box.height / 2);
  });
  const labels = spread(
    wanted.toSorted((a, b) => a.y - b.y),
    endOf(rows),
  );
  return {
    width: WIDTH,
    height: Math.max(endOf(rows), endOf(labels)) + 1,
    modules: rows,
    terms: labels,
    arrows: rows.flatMap((row, at) =>
      row.of.prerequisites.flatMap((id) => {
        const from = rows.findIndex((one) => one.of.id === id);
        return from < 0 ? [] : [arrow(rows[from]!, row, (at - from) / rows.length)];
      }),
    ),
    threads: labels.map((label, lane) => thread(label, naming(label.of), lane, labels.length)),
  };
}

function boxOf<T extends { title: string }>(of: T, { x, width, size, pad }: Column): Box<T> {
  const lines = wrapText(of.title, (width - 2 * pad) / size).map((text, i) => ({
    text,
    x: x + pad,
    y: round(pad + size * (0.9 + i * LEADING)),
  }));
  return { of, x, y: 0, width, height: round(2 * pad + size * (1.1 + (lines.length - 1) * LEADING)), lines };
}

const middleOf = ({ y, height }: Box<unknown>): number => y + height / 2;
const round = (length: number): number => Math.round(length * 10) / 10;
const endOf = (boxes: readonly Box<unknown>[]): number =>
  boxes.reduce((end, { y, height }) => Math.max(end, y + height), 0);

const move = <T>(box: Box<T>, to: number): Box<T> => ({
  ...box,
  y: round(to),
  lines: box.lines.map((line) => ({ ...line, y: round(line.y - box.y + to) })),
});

/** One under the other. */
function stack<T>(boxes: readonly Box<T>[]): Box<T>[] {
  let y = 1;
  return boxes.map((box) => {
    const placed = move(box, y);
    y += box.height + GAP;
    return placed;
  });
}

/** Each as near as may be to where it wants to be, none on another, and where there is room none below `end`. */
function spread<T>(boxes: readonly Box<T>[], end: number): Box<T>[] {
  let free = 1;
  const down = boxes.map((box) => {
    const placed = move(box, Math.max(free, box.y));
    free = placed.y + placed.height + GAP;
    return placed;
  });
  let limit = Math.max(
    end,
    down.reduce((sum, box) => sum + box.height + GAP, 1 - GAP),
  );
  return down
    .toReversed()
    .map((box) => {
      const placed = move(box, Math.min(box.y, limit - box.height));
      limit = placed.y - GAP;
      return placed;
    })
    .toReversed();
}

/** The further apart the rows, by their share of all rows, the wider the bow: no two that cross run together. */
function arrow(from: Box<unknown>, to: Box<unknown>, apart: number): { line: string; head: string } {
  const { x } = MODULES;
  const [start, end] = [round(middleOf(from) + STUB), round(middleOf(to) - STUB)];
  const bow = round(x - 12 - 26 * apart);
  return {
    line: `M${x} ${start}C${bow} ${start} ${bow} ${end} ${x - 5} ${end}`,
    head: `M${x} ${end}l-7-4v8z`,
  };
}

/** A line down its own lane, with a stub to each module at its own height there, and across to the term. */
function thread(label: Box<MapTerm>, rows: readonly Box<MapModule>[], lane: number, lanes: number) {
  const edge = MODULES.x + MODULES.width;
  const x = edge + LANE * (lane + 1);
  const dots = rows.map((row) => ({ x, y: round(middleOf(row) + STUB * (lane - (lanes - 1) / 2)) }));
  const name = round(middleOf(label));
  const heights = [name, ...dots.map(({ y }) => y)];
  const stubs = dots.map(({ y }) => `M${edge} ${y}H${x}`).join('');
  return {
    dots,
    line: `${stubs}M${x} ${Math.min(...heights)}V${Math.max(...heights)}M${x} ${name}H${TERMS.x}`,
  };
}

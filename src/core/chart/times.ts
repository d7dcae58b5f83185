/** Pixels: between two labels at least, from the top to the first, the dated stretch at most and for each of its marks. */
const LINE = 24;
const TOP = 16;
const STRETCH = 40;

/** A line of time, downwards: where each moment's dot is, and its label, which may have had to move out of the way. */
export type DrawnTimes = {
  readonly height: number;
  /** Where the dated stretch ends and the part without dates begins. */
  readonly datedEnd: number;
  readonly marks: readonly { readonly dot: number; readonly label: number }[];
};

/**
 * Places moments along a line, distances true to time; those without one (`null`) come after all others, apart from
 * them, in the order given. Moments are in order.
 */
export function drawTimes(moments: readonly (number | null)[]): DrawnTimes {
  const dated = moments.filter((moment) => moment !== null);
  const [first = 0, last = 0] = [dated[0], dated.at(-1)];
  const length = last > first ? dated.length * STRETCH : 0;
  let free = TOP;
  const place = (dot: number) => {
    const label = Math.max(dot, free);
    free = label + LINE;
    return { dot, label };
  };
  const placed = dated.map((moment) => place(TOP + (length * (moment - first)) / (last - first || 1)));
  const datedEnd = Math.max(TOP + length, free - LINE);
  if (dated.length < moments.length) free = datedEnd + LINE * 1.5;
  const undated = moments.slice(dated.length).map(() => place(free));
  return { height: free - LINE + TOP, datedEnd, marks: [...placed, ...undated] };
}

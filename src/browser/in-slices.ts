import { readClock } from './clock.ts';

/** A slice of work ends after so many milliseconds, or so many steps where the clock stands still. */
const SLICE_MILLIS = 8;
const SLICE_STEPS = 200;

/** Lets the page paint and hear its reader. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Does long work in slices, between which the page stays quick: `paused` hears after each slice how far it is, and the
 * work is given up, with `null`, where it answers `false`.
 */
export async function inSlices<Step, Result>(
  work: Iterator<Step, Result>,
  paused: (step: Step) => boolean = () => true,
): Promise<Result | null> {
  for (;;) {
    const from = readClock();
    for (let steps = 1; ; steps++) {
      const { done, value } = work.next();
      if (done) return value;
      if (steps < SLICE_STEPS && readClock() - from < SLICE_MILLIS) continue;
      if (!paused(value)) return null;
      break;
    }
    await pause();
  }
}

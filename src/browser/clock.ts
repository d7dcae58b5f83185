/** Milliseconds of a clock that nobody sets; only differences mean something. */
export const readClock = (): number => performance.now();

/** Calls back about every second until the returned function is called. */
export function everySecond(listener: () => void): () => void {
  const ticking = setInterval(listener, 1000);
  return () => clearInterval(ticking);
}

/** Today as readers of a language write it. */
export const readToday = (tag: string): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date());

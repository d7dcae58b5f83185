/** A step's time inside its sitting, in minutes from that sitting's start. */
export type Slot = { readonly sitting: number; readonly from: number; readonly to: number };
/** The first sitting that its steps do not fill exactly; `step` is where that shows. */
export type Misfit = {
  readonly sitting: number;
  readonly step: number;
  readonly planned: number;
  readonly filled: number;
};

/** Puts steps one after another into sittings, all in minutes. A sitting ends where a step ends, to the minute. */
export function timetable(
  sittings: readonly number[],
  steps: readonly number[],
): { slots: Slot[]; misfit: Misfit | null } {
  const slots: Slot[] = [];
  let [sitting, from] = [0, 0];
  for (const [step, minutes] of steps.entries()) {
    const [to, planned] = [from + minutes, sittings[sitting] ?? 0];
    slots.push({ sitting, from, to });
    if (to > planned) return { slots, misfit: { sitting, step, planned, filled: to } };
    if (to === planned) [sitting, from] = [sitting + 1, 0];
    else from = to;
  }
  const planned = sittings[sitting];
  return {
    slots,
    misfit: planned === undefined ? null : { sitting, step: steps.length - 1, planned, filled: from },
  };
}

/** The time on a clock so many minutes after a start such as `19:30`; past midnight it goes on from `00:00`. */
export function clockAfter(start: string, minutes: number): string {
  const [hours = 0, past = 0] = start.split(':').map(Number);
  const all = hours * 60 + past + minutes;
  return [Math.floor(all / 60) % 24, all % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** One line of the plan of an evening: when it starts, in minutes from the beginning, how long it takes, and what is done. */
export type PlanStep = { readonly from: number; readonly minutes: number } & PlanTask;
export type PlanTask =
  | { readonly task: 'open' | 'check' | 'close' }
  /** Places of sections in the module, from 0. */
  | { readonly task: 'read'; readonly sections: readonly number[] }
  /** Numbers of items, from 1. */
  | { readonly task: 'answer'; readonly items: readonly number[] }
  /** Place of the discussion question, from 0. */
  | { readonly task: 'discuss'; readonly ask: number };

/** A section as the plan sees it: length of its text in Chinese signs, and numbers of the items asked after it. */
export type PlannedSection = { readonly signs: number; readonly items: readonly number[] };

const OPEN = 3;
const CHECK = 5;
const CLOSE = 3;
/** Minutes of a discussion whose note does not begin with its own. */
const DISCUSS = 10;
/** Signs read in the time one item takes. Only the proportion counts: the module says how long the whole takes. */
const SIGNS_AN_ITEM = 350;
/** Minutes after which reading and answering should take turns. */
const STRETCH = 10;

/** Minutes a note for a discussion sets at its beginning (`15 分钟。…`); ten when it sets none there. */
export const minutesOfNote = (note: string): number => Number(/^(\d+) ?分钟/.exec(note)?.[1] ?? DISCUSS);

/**
 * The plan of an evening with one module. Its own study time (`minutes`) goes to reading and answering in turn, in
 * stretches of about ten minutes that end where a section ends, shared out by length of text and number of items; an
 * opening, a look at the key, each discussion with its own minutes (`discuss`) and a close come on top. Minutes are
 * whole, and those of reading and answering add up to `minutes`.
 */
export function planEvening(
  minutes: number,
  sections: readonly PlannedSection[],
  discuss: readonly number[],
): PlanStep[] {
  const study = stretchesOf(minutes, sections).flatMap((stretch): { task: PlanTask; weight: number }[] => {
    const of = stretch.map((place) => sections[place]!);
    const items = of.flatMap((section) => section.items);
    const signs = of.reduce((sum, section) => sum + section.signs, 0);
    return [
      { task: { task: 'read', sections: stretch }, weight: signs / SIGNS_AN_ITEM },
      ...(items.length > 0 ? [{ task: { task: 'answer', items } as const, weight: items.length }] : []),
    ];
  });
  const total = study.reduce((sum, { weight }) => sum + weight, 0);
  const ends = study.map((_, i) => {
    const done = study.slice(0, i + 1).reduce((sum, { weight }) => sum + weight, 0);
    return Math.round((minutes * done) / total);
  });
  const tasks: [PlanTask, number][] = [
    [{ task: 'open' }, OPEN],
    ...study.map(({ task }, i): [PlanTask, number] => [task, ends[i]! - (ends[i - 1] ?? 0)]),
    [{ task: 'check' }, CHECK],
    ...discuss.map((length, ask): [PlanTask, number] => [{ task: 'discuss', ask }, length]),
    [{ task: 'close' }, CLOSE],
  ];
  let from = 0;
  return tasks.map(([task, length]) => {
    const step = { from, minutes: length, ...task };
    from += length;
    return step;
  });
}

/** Places of sections that are read before their items are answered together, by where the middle of each falls. */
function stretchesOf(minutes: number, sections: readonly PlannedSection[]): number[][] {
  const weights = sections.map(({ signs, items }) => signs / SIGNS_AN_ITEM + items.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const count = Math.max(1, Math.round(minutes / STRETCH));
  const stretches = Array.from({ length: count }, (): number[] => []);
  let before = 0;
  for (const [place, weight] of weights.entries()) {
    stretches[Math.floor(((before + weight / 2) / total) * count)]!.push(place);
    before += weight;
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

import type { Grade, Response } from '../../src/core/grading/question.ts';
import { sealEvent, type RecordEvent, type Unsealed } from '../../src/core/record/event.ts';
import type { chanceFrom } from './seeded.ts';

/** A number as an id of 128 bits. */
export const idOf = (number: number): string => number.toString(16).padStart(32, '0');

/** 1 September 2026, 08:00 in Beijing. */
export const MORNING = Date.UTC(2026, 8, 1);

/** A sealed event; what a test does not say is ordinary. */
export const eventOf = (facts: Partial<Unsealed> = {}): RecordEvent =>
  sealEvent({
    v: 1,
    id: idOf(1),
    dev: idOf(0xd1),
    seq: 1,
    lc: 1,
    t: MORNING,
    kind: 'drafted',
    item: 'iron-triangle.longest-side',
    itemVersion: 1,
    data: {},
    ...facts,
  });

/** Events of one device in the order in which they happened, a minute apart. */
export const storyOf = (...steps: readonly Partial<Unsealed>[]): RecordEvent[] =>
  steps.map((facts, at) =>
    eventOf({ id: idOf(at + 1), seq: at + 1, lc: at + 1, t: MORNING + at * 60_000, ...facts }),
  );

/** The grade of a question with one mark. */
export const gradeOf = (correct: boolean): Grade => ({
  correct,
  earned: correct ? 1 : 0,
  total: 1,
  marks: { part: correct },
});

export const drafted = (response: Response) => ({ kind: 'drafted', data: { response } });
export const retried = (response: Response) => ({ kind: 'retried', data: { response } });
export const answered = (response: Response, correct: boolean) => ({
  kind: 'answered',
  data: { response, grade: gradeOf(correct) },
});
export const compared = (response: Response, correct: boolean) => ({
  kind: 'compared',
  data: { response, grade: gradeOf(correct) },
});

/**
 * A history of up to three devices that now and then hear of one another, so that clocks tie, cross and catch up;
 * in the order in which things happened.
 */
export function historyOf(
  { below, oneOf, times }: ReturnType<typeof chanceFrom>,
  length: number,
  items: readonly string[] = ['iron-triangle.longest-side'],
): RecordEvent[] {
  const devices = times(1 + below(3), (at) => ({ dev: idOf(0xd1 + at), seq: 0, lc: 0 }));
  return times(length, (at) => {
    const device = oneOf(devices);
    if (below(4) === 0) device.lc = Math.max(...devices.map(({ lc }) => lc));
    device.seq += 1;
    device.lc += 1;
    const response = oneOf(['a', 'b', 'c']);
    const right = below(2) === 0;
    const step = oneOf([
      drafted(response),
      answered(response, right),
      compared(response, right),
      retried(response),
      { kind: oneOf(['confidence', 'read', 'reviewed']), data: { response: 'noise', level: below(3) } },
    ]);
    return eventOf({
      ...device,
      ...step,
      id: idOf(0xe000 + below(2 ** 40) * 64 + at),
      t: MORNING + below(1_000_000),
      item: oneOf(items),
      itemVersion: below(5) === 0 ? 2 : 1,
    });
  });
}

import { expect, test } from '@playwright/test';
import { minutesOfNote, planEvening, type PlannedSection } from '../../src/core/paper/plan.ts';
import { chanceFrom } from './seeded.ts';

const plan = (minutes: number, sections: readonly PlannedSection[], discuss: readonly number[] = []) =>
  planEvening(minutes, sections, discuss);
const EVEN: readonly PlannedSection[] = [1, 2, 3, 4].map((item) => ({ signs: 350, items: [item] }));

test.describe('the plan of an evening', () => {
  test('reads and answers in turn, then checks, discusses and closes, without a gap', () => {
    const steps = plan(20, EVEN, [15, 8]);
    expect(steps.map(({ task }) => task).join(' ')).toBe(
      'open read answer read answer check discuss discuss close',
    );
    let from = 0;
    for (const step of steps) {
      expect(step.from).toBe(from);
      from += step.minutes;
    }
    expect(steps.filter(({ task }) => task === 'discuss').map(({ minutes }) => minutes)).toEqual([15, 8]);
  });

  test('gives equal text and equal questions equal time', () => {
    const study = plan(20, EVEN).filter(({ task }) => task === 'read' || task === 'answer');
    expect(study.map(({ minutes }) => minutes)).toEqual([5, 5, 5, 5]);
  });

  test('leaves no section and no question out, keeps their order, and uses the minutes of the module', () => {
    const { below, times } = chanceFrom(7);
    for (const minutes of times(200, () => 5 + below(80))) {
      let item = 0;
      const sections = times(1 + below(12), () => ({
        signs: 1 + below(1500),
        items: times(below(4), () => ++item),
      }));
      const steps = plan(minutes, sections);
      const read = steps.flatMap((step) => (step.task === 'read' ? step.sections : []));
      const answered = steps.flatMap((step) => (step.task === 'answer' ? step.items : []));
      expect(read).toEqual([...sections.keys()]);
      expect(answered).toEqual(sections.flatMap(({ items }) => items));
      const study = steps.filter(({ task }) => task === 'read' || task === 'answer');
      expect(study.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes);
      expect(study.every((step) => step.minutes >= 0)).toBe(true);
    }
  });

  test('takes the minutes of a discussion from the beginning of its note, and ten where it names none', () => {
    expect(minutesOfNote('15 分钟。先分组。')).toBe(15);
    expect(minutesOfNote('先写，约 5 分钟。')).toBe(10);
  });
});

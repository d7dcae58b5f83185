import { expect, test } from '@playwright/test';
import type { Unsealed } from '../../src/core/record/event.ts';
import { answersOf, type Answer } from '../../src/core/review/answers.ts';
import { calibrationOf, isConfidentlyWrong, sayCalibration } from '../../src/core/review/calibration.ts';
import type { Confidence } from '../../src/core/review/confidence.ts';
import { DAY_MILLIS, dayOf, hourOfDay, type Now } from '../../src/core/calendar/day.ts';
import { masteryOf } from '../../src/core/review/mastery.ts';
import { mixModules } from '../../src/core/review/mix-modules.ts';
import { drawQuiz } from '../../src/core/review/mixed-quiz.ts';
import { parsePlan, PLAN, planOf } from '../../src/core/review/plan.ts';
import {
  comingUp,
  countByModule,
  reviewedToday,
  reviewQueue,
  type Coming,
} from '../../src/core/review/queue.ts';
import { reflectionsIn } from '../../src/core/review/reflections.ts';
import { scheduleOf } from '../../src/core/review/schedule.ts';
import { answered, drafted, gradeOf, MORNING, storyOf } from './events.ts';
import { chanceFrom, expectEach } from './seeded.ts';

const BEIJING = 480;
const FIRST_DAY = dayOf(MORNING, BEIJING);
/** 08:00 in Beijing on a day counted from the first. */
const morning = (day: number): number => MORNING + day * DAY_MILLIS;
const nowOn = (day: number): Now => ({ millis: morning(day), zoneMinutes: BEIJING });

/** `x` wrong, `r` right, `s` sure, `f` fairly sure, `g` guessing. */
type Mark = 'x' | 'xs' | 'xg' | 'r' | 'rs' | 'rf' | 'rg';
const CONFIDENCE: Readonly<Record<string, Confidence>> = { s: 'sure', f: 'fairly', g: 'guess' };
const answerOn = (day: number, mark: Mark): Answer => ({
  atMillis: morning(day),
  right: mark[0] === 'r',
  confidence: CONFIDENCE[mark[1] ?? ''] ?? null,
});

test.describe('a question comes back', () => {
  /** Day and answer, and the stage and day on which it is due after the last of them; `null` for never. */
  const table: [outcome: string, answers: [number, Mark][], due: [stage: number, day: number] | null][] = [
    ['never without an answer', [], null],
    ['never when it was right at once', [[0, 'r']], null],
    ['never when it was right and sure', [[0, 'rs']], null],
    ['after a week when it was wrong', [[0, 'x']], [0, 7]],
    ['after a week when it was wrong and sure', [[0, 'xs']], [0, 7]],
    ['after a week when it was guessed right', [[0, 'rg']], [0, 7]],
    ['after three weeks when it was right and only fairly sure', [[0, 'rf']], [1, 21]],
    [
      'after a week although it was right at the second attempt',
      [
        [0, 'x'],
        [0, 'r'],
      ],
      [0, 7],
    ],
    [
      'no later for being right before its day',
      [
        [0, 'x'],
        [6, 'r'],
      ],
      [0, 7],
    ],
    [
      'three weeks after it was right on its day',
      [
        [0, 'x'],
        [7, 'r'],
      ],
      [1, 28],
    ],
    [
      'three weeks after the day on which it was right late',
      [
        [0, 'x'],
        [30, 'r'],
      ],
      [1, 51],
    ],
    [
      'eight weeks after it was right twice',
      [
        [0, 'x'],
        [7, 'r'],
        [28, 'r'],
      ],
      [2, 84],
    ],
    [
      'no more when it was right three times',
      [
        [0, 'x'],
        [7, 'r'],
        [28, 'r'],
        [84, 'r'],
      ],
      null,
    ],
    [
      'after a week again when it was wrong on the way',
      [
        [0, 'x'],
        [7, 'r'],
        [28, 'x'],
      ],
      [0, 35],
    ],
    [
      'after a week again when it was wrong before its day',
      [
        [0, 'x'],
        [7, 'r'],
        [9, 'x'],
      ],
      [0, 16],
    ],
    [
      'after a week again when it was only guessed on its day',
      [
        [0, 'x'],
        [7, 'rg'],
      ],
      [0, 14],
    ],
    [
      'when it is wrong long after it had stuck',
      [
        [0, 'x'],
        [7, 'r'],
        [28, 'r'],
        [84, 'r'],
        [200, 'x'],
      ],
      [0, 207],
    ],
  ];
  for (const [outcome, answers, due] of table)
    test(outcome, () => {
      const found = scheduleOf(
        answers.map(([day, mark]) => answerOn(day, mark)),
        PLAN,
        nowOn(300),
      );
      expect(found && [found.stage, found.day - FIRST_DAY]).toEqual(due);
    });

  test('on a day, not at an hour: what was wrong late in the evening is due in the morning a week on', () => {
    const evening: Answer = { atMillis: morning(0) + 15.5 * 3_600_000, right: false, confidence: null };
    expect(dayOf(evening.atMillis, BEIJING)).toBe(FIRST_DAY);
    expect(scheduleOf([evening], PLAN, nowOn(7))?.day).toBe(dayOf(morning(7), BEIJING));
  });
  test('at the latest a first interval from today, however wrong the clock once was', () => {
    const ahead = answerOn(4000, 'x');
    expect(scheduleOf([ahead], PLAN, nowOn(2))!.day - FIRST_DAY).toBe(9);
  });
  test('at once when the clock was set back to 1970 while it was answered', () => {
    const back: Answer = { atMillis: 0, right: false, confidence: null };
    expect(scheduleOf([answerOn(0, 'x'), back], PLAN, nowOn(1))!.day).toBeLessThan(FIRST_DAY);
  });
  test('by other intervals when the learner has set others', () => {
    const plan = { intervals: [2, 4, 9], perDay: 5 };
    const found = scheduleOf([answerOn(0, 'x'), answerOn(2, 'r')], plan, nowOn(300));
    expect(found!.day - FIRST_DAY).toBe(6);
  });
});

test('over simulated months no question is lost, and a learner who gets things right is asked less and less', () => {
  const chance = chanceFrom(41);
  const learners = chance.times(40, () => {
    const knows = chance.below(60) + 40;
    let answers: Answer[] = [answerOn(0, 'x')];
    const asked: number[] = [];
    for (let day = 1; day <= 365; day++) {
      const due = scheduleOf(answers, PLAN, nowOn(day));
      if (!due || due.day > FIRST_DAY + day) continue;
      asked.push(day);
      answers = [...answers, answerOn(day, chance.below(100) < knows ? 'r' : 'x')];
    }
    return { answers, asked, due: scheduleOf(answers, PLAN, nowOn(365)) };
  });
  expectEach(learners, ({ answers, due }) => {
    const lastThree = answers.slice(-3);
    const stuck = answers.length > 3 && lastThree.every(({ right }) => right);
    return due === null ? stuck : due.day > FIRST_DAY + 365 && due.day <= FIRST_DAY + 365 + 56;
  });
  expectEach(learners, ({ asked }) => asked.every((day, at) => day - (asked[at - 1] ?? 0) >= 7));
  expect(learners.some(({ due }) => due === null)).toBe(true);
  expect(learners.some(({ asked }) => asked.length > 10)).toBe(true);
});

test.describe('answers', () => {
  const reviewed = (right: boolean, confidence?: string) => ({
    kind: 'reviewed',
    data: { response: 'a', grade: gradeOf(right), confidence },
  });
  test('count wherever they were given, in the order of the clock that counts', () => {
    const events = storyOf(answered('a', false), reviewed(true, 'fairly'), {
      ...reviewed(true),
      kind: 'quizzed',
    });
    expect(answersOf(events.toReversed(), 1).map(({ right, confidence }) => [right, confidence])).toEqual([
      [false, null],
      [true, 'fairly'],
      [true, null],
    ]);
  });
  test('to another version of the item are history: it is asked anew', () => {
    const events = storyOf(answered('a', false), { ...answered('a', true), itemVersion: 2 });
    expect(scheduleOf(answersOf(events, 2), PLAN, nowOn(30))).toBeNull();
    expect(scheduleOf(answersOf(events, 1), PLAN, nowOn(30))).not.toBeNull();
    expect(answersOf(events, 3)).toEqual([]);
  });
  const broken: Partial<Unsealed>[] = [
    { kind: 'reviewed', data: {} },
    { kind: 'reviewed', data: { grade: null } },
    { kind: 'answered', data: { grade: { correct: 'yes' } } },
    drafted('a'),
  ];
  test('that cannot be read, and drafts, are no answers', () =>
    expect(answersOf(storyOf(...broken), 1)).toEqual([]));
  test('with a confidence nobody knows are answers without one', () =>
    expect(answersOf(storyOf(reviewed(true, 'certain')), 1)[0]!.confidence).toBeNull());
});

test.describe('today’s review', () => {
  const coming = (item: string, day: number, urgent = false): Coming => ({
    item,
    day: FIRST_DAY + day,
    stage: 0,
    urgent,
  });
  test('has what is due, and not what comes later', () =>
    expect(reviewQueue([coming('a.1', 0), coming('b.1', 1)], PLAN, nowOn(0), 0)).toEqual(['a.1']));
  test('begins with what was confidently wrong', () =>
    expect(reviewQueue([coming('a.1', -9), coming('b.1', 0, true)], PLAN, nowOn(0), 0)).toEqual([
      'b.1',
      'a.1',
    ]));
  test('is at most what the plan allows a day, less what has been done', () => {
    const many = Array.from({ length: 40 }, (_, at) => coming(`m${at % 4}.q${at}`, -at));
    expect(reviewQueue(many, PLAN, nowOn(0), 0)).toHaveLength(15);
    expect(reviewQueue(many, PLAN, nowOn(0), 13)).toHaveLength(2);
    expect(reviewQueue(many, PLAN, nowOn(0), 20)).toEqual([]);
  });
  test('mixes the modules', () => {
    expect(mixModules(['a.1', 'a.2', 'a.3', 'b.1', 'c.1', 'c.2'])).toEqual([
      'a.1',
      'b.1',
      'c.1',
      'a.2',
      'c.2',
      'a.3',
    ]);
  });
  test('counts a question once a day, by the reader’s midnight', () => {
    const at = (item: string, t: number) => ({ kind: 'reviewed', item, t, data: { grade: gradeOf(true) } });
    const midnight = hourOfDay(FIRST_DAY, 0, BEIJING);
    const events = storyOf(at('a.1', midnight), at('a.1', midnight + 5), at('b.1', midnight - 1));
    expect(reviewedToday(events, nowOn(0))).toBe(1);
  });
  test('is folded from the whole record, whatever order it arrives in', () => {
    const known = ['a.1', 'b.1'].map((item) => ({ item, version: 1, outcome: 'o', number: 1 }));
    const events = storyOf({ ...answered('a', false), item: 'a.1' }, { ...answered('a', true), item: 'b.1' });
    for (const arrived of [events, events.toReversed()])
      expect(comingUp(arrived, known, PLAN, nowOn(7)).map(({ item }) => item)).toEqual(['a.1']);
  });
});

test.describe('a plan', () => {
  const bad = [
    {},
    { intervals: [7, 21], perDay: 15 },
    { intervals: [21, 7, 56], perDay: 15 },
    { intervals: [7, 7, 56], perDay: 15 },
    { intervals: [0, 7, 56], perDay: 15 },
    { intervals: [1.5, 7, 56], perDay: 15 },
    { intervals: [7, 21, 366], perDay: 15 },
    { intervals: [7, 21, 56], perDay: 0 },
    { intervals: [7, 21, 56], perDay: Number.NaN },
    { intervals: '7', perDay: 15 },
  ];
  for (const data of bad) test(`is not ${JSON.stringify(data)}`, () => expect(parsePlan(data)).toBeNull());
  test('is the last good one in the record, or the handbook’s', () => {
    const planned = (data: Record<string, unknown>) => ({ kind: 'planned', item: 'review', data });
    expect(planOf([])).toEqual(PLAN);
    const mine = { intervals: [3, 9, 30], perDay: 8 };
    expect(planOf(storyOf(planned(mine), planned({ intervals: [] })))).toEqual(mine);
  });
});

test.describe('confidence', () => {
  test('is counted by what was said and what was right', () => {
    const marks: Mark[] = ['rs', 'xs', 'rf', 'rg', 'r', 'x'];
    expect(calibrationOf(marks.map((mark) => answerOn(0, mark)))).toEqual({
      sure: { given: 2, right: 1 },
      fairly: { given: 1, right: 1 },
      guess: { given: 1, right: 1 },
    });
  });
  const verdicts: [Mark[], string][] = [
    [['rs', 'rs', 'rs', 'rs'], 'too-few'],
    [['rs', 'rs', 'rs', 'rs', 'rs'], 'reliable'],
    [['rs', 'rs', 'rs', 'rs', 'xs'], 'over'],
    [['rg', 'rg', 'rg', 'rg', 'xg'], 'under'],
    [['rg', 'rg', 'rg', 'xg', 'xg'], 'too-few'],
  ];
  for (const [marks, verdict] of verdicts)
    test(`after ${marks.join(' ')} is called ${verdict}`, () =>
      expect(sayCalibration(calibrationOf(marks.map((mark) => answerOn(0, mark))))).toBe(verdict));
  test('in a wrong answer stays noted until the question is answered rightly, and not by a guess', () => {
    const after = (...marks: Mark[]) => isConfidentlyWrong(marks.map((mark) => answerOn(0, mark)));
    expect([
      after('xs'),
      after('xs', 'x'),
      after('xs', 'rg'),
      after('xs', 'r'),
      after('x'),
      after('rs'),
    ]).toEqual([true, true, true, false, false, false]);
  });
});

test.describe('mastery of an outcome', () => {
  type Questions = [number, Mark][][];
  const levels: [outcome: string, questions: Questions, level: string][] = [
    ['is untested without an answer', [[], []], 'untested'],
    ['is met when all are right', [[[0, 'r']], [[0, 'r']]], 'met'],
    ['is met when half have been asked and are right', [[[0, 'r']], []], 'met'],
    ['is not yet firm when fewer than half have been asked', [[[0, 'r']], [], []], 'shaky'],
    ['is not yet firm when one is wrong', [[[0, 'r']], [[0, 'x']]], 'shaky'],
    ['is not made firm by a guess', [[[0, 'rg']]], 'shaky'],
    [
      'is lasting when it was remembered a week later',
      [
        [
          [0, 'x'],
          [0, 'r'],
          [7, 'r'],
        ],
        [[0, 'r']],
      ],
      'lasting',
    ],
    [
      'is lasting when a wrong answer was put right a week later',
      [
        [
          [0, 'x'],
          [7, 'r'],
        ],
      ],
      'lasting',
    ],
    [
      'is not lasting when right again the same day',
      [
        [
          [0, 'r'],
          [0, 'r'],
          [1, 'r'],
        ],
      ],
      'met',
    ],
    [
      'falls with a wrong answer',
      [
        [
          [0, 'r'],
          [7, 'r'],
          [28, 'x'],
        ],
      ],
      'shaky',
    ],
    [
      'rises again, and has to last again',
      [
        [
          [0, 'r'],
          [7, 'r'],
          [28, 'x'],
          [28, 'r'],
        ],
      ],
      'met',
    ],
    [
      'stays when only time goes by',
      [
        [
          [-900, 'r'],
          [-890, 'r'],
        ],
      ],
      'lasting',
    ],
  ];
  for (const [outcome, questions, level] of levels)
    test(outcome, () =>
      expect(masteryOf(questions.map((answers) => answers.map(([day, mark]) => answerOn(day, mark))))).toBe(
        level,
      ),
    );
});

test.describe('a mixed quiz', () => {
  const known = ['a', 'b', 'c'].map((id) => ({
    id,
    questions: Array.from({ length: 12 }, (_, at) => ({
      item: at === 11 ? `${id}.q10#part` : `${id}.q${at}`,
      version: 1,
      outcome: 'o',
      number: at + 1,
    })),
  }));
  const request = { modules: ['a', 'c'], count: 10, seed: 'x1' };
  test('is the same for the same code, and another for another', () => {
    expect(drawQuiz(known, request)).toEqual(drawQuiz(known, { ...request, modules: ['c', 'a'] }));
    expect(drawQuiz(known, request)).not.toEqual(drawQuiz(known, { ...request, seed: 'x2' }));
  });
  test('takes evenly from the modules chosen and from no other, each item once', () => {
    const drawn = drawQuiz(known, request);
    expect(new Set(drawn).size).toBe(10);
    expect(drawn.filter((item) => item.startsWith('a.'))).toHaveLength(5);
    expect(drawn.filter((item) => item.startsWith('b.'))).toEqual([]);
  });
  test('has all there is when more is asked for, a case once', () =>
    expect(drawQuiz(known, { ...request, modules: ['a'], count: 40 })).toHaveLength(11));
});

test('what a learner wrote is the last text of each question, and nothing that was rubbed out', () => {
  const wrote = (item: string, text: string) => ({ ...drafted({ text, ticked: [] }), item });
  const events = storyOf(
    wrote('a.1', '先看流程'),
    wrote('b.1', '想'),
    wrote('a.1', ' 再看技能 '),
    wrote('b.1', ' '),
    { kind: 'drafted', item: 'c.1', data: { response: null } },
  );
  expect(reflectionsIn(events.toReversed())).toEqual([
    { item: 'a.1', text: '再看技能', atMillis: MORNING + 2 * 60_000 },
  ]);
});

test('what comes back is counted by module: due by its day, and what was confidently wrong whenever it is due', () => {
  const coming: Coming[] = [
    { item: 'iron-triangle.a', stage: 0, day: FIRST_DAY - 3, urgent: true },
    { item: 'iron-triangle.plant#why', stage: 0, day: FIRST_DAY, urgent: false },
    { item: 'iron-triangle.b', stage: 1, day: FIRST_DAY + 1, urgent: false },
    { item: 'time-limit.a', stage: 0, day: FIRST_DAY + 7, urgent: true },
  ];
  expect([...countByModule(coming, nowOn(0))]).toEqual([
    ['iron-triangle', { due: 2, sure: 1 }],
    ['time-limit', { due: 0, sure: 1 }],
  ]);
});

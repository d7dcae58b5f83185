import { expect, test } from '@playwright/test';
import { surpriseIn } from '../../src/core/triangle/against-claim.ts';
import { areaOf, evenSidesOf, percentOfEven, totalOf } from '../../src/core/triangle/area.ts';
import { changeSide, clampSide, reachOf, stepLength } from '../../src/core/triangle/change-side.ts';
import { drawingOf, FRAME, HIT_RADIUS } from '../../src/core/triangle/drawing.ts';
import {
  breachOf,
  isFlat,
  isTriangle,
  longestPossible,
  shortestPossible,
} from '../../src/core/triangle/inequality.ts';
import { endsOf, outwardNormal, verticesOf, type Point } from '../../src/core/triangle/place.ts';
import { proportionOf } from '../../src/core/triangle/proportion.ts';
import { sayArea, sayPicture, sayResult } from '../../src/core/triangle/say-result.ts';
import {
  lengthOf,
  SIDES,
  withLength,
  WORKED_CASES,
  type Side,
  type Sides,
} from '../../src/core/triangle/sides.ts';
import { spreadApart } from '../../src/core/triangle/spread.ts';

/** Numbers in [0, 1), always the same (Park and Miller 1988). */
function* chances(): Generator<number, never> {
  for (let state = 20_101; ;) yield (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Many sides as the figure allows them: hundredths from 1 to 12 that meet, flat ones included. */
const manySides: readonly Sides[] = (() => {
  const chance = chances();
  const length = () => clampSide(1 + 11 * chance.next().value);
  const found: Sides[] = [...WORKED_CASES, [1, 1, 1], [12, 12, 12], [1, 12, 12], [1, 1, 2], [3.3, 1.1, 2.2]];
  while (found.length < 2000) {
    const sides: Sides = [length(), length(), length()];
    if (breachOf(sides)) found.push(changeSide(sides, breachOf(sides)!.side, 12).sides);
    else found.push(sides);
  }
  return found;
})();
const trueTriangles = manySides.filter(isTriangle);

/** Expects something of every one; says which ones fail it. */
const expectEach = <T>(all: readonly T[], holds: (one: T) => boolean) =>
  expect(all.filter((one) => !holds(one)).slice(0, 5)).toEqual([]);
const near = (one: number, other: number, by = 1e-9) => Math.abs(one - other) <= by;
const distance = (p: Point, q: Point) => Math.hypot(p.x - q.x, p.y - q.y);
const grownBy = (sides: Sides, side: Side, by: number): Sides =>
  withLength(sides, side, lengthOf(sides, side) + by);

test.describe('area', () => {
  const worked: [Sides, string][] = [
    [[6, 6, 6], '15.59'],
    [[6, 6, 5], '13.64'],
    [[6, 6, 8.49], '18.00'],
    [[6, 6, 10], '16.58'],
    [[6, 6, 11], '13.19'],
    [[7, 6, 11], '18.97'],
    [[6, 6, 12], '0'],
    [[12, 12, 12], '62.35'],
    [[3, 4, 5], '6.00'],
  ];
  for (const [sides, area] of worked)
    test(`${sides.join('-')} encloses ${area}`, () => expect(sayArea(areaOf(sides))).toBe(area));

  test('does not depend on which side is which', () =>
    expectEach(manySides, ([a, b, c]) => areaOf([c, a, b]) === areaOf([a, b, c])));
  test('peaks with two sixes at a third side of 6√2, a right angle', () => {
    const peak = 6 * Math.SQRT2;
    expect(areaOf([6, 6, peak])).toBeCloseTo(18, 12);
    for (const off of [-4, -1, -0.1, -0.001, 0.001, 0.1, 1, 3])
      expect(areaOf([6, 6, peak + off])).toBeLessThan(areaOf([6, 6, peak]));
  });
  test('rises when the 11 of 6-6-11 is cut to 10', () =>
    expect(areaOf([6, 6, 10])).toBeGreaterThan(areaOf([6, 6, 11])));
  test('grows fourfold when all sides double', () =>
    expectEach(trueTriangles, ([a, b, c]) => near(areaOf([2 * a, 2 * b, 2 * c]) / areaOf([a, b, c]), 4)));
  test('keeps its digits for a needle, where half the perimeter no longer fits a number', () => {
    const [a, b, c] = [2 ** 53 - 1, 2 ** 53 - 2, 4.5];
    const [A, B, C] = [a, b, c].map((length) => BigInt(2 * length)) as [bigint, bigint, bigint];
    const exact = Math.sqrt(Number((A + B + C) * (B + C - A) * (A - B + C) * (A + B - C))) / 16;
    expect(near(areaOf([c, a, b]) / exact, 1, 1e-14)).toBe(true);
    const half = (a + b + c) / 2;
    const textbook = Math.sqrt(half * (half - a) * (half - b) * (half - c));
    expect(near(textbook / exact, 1, 0.1)).toBe(false);
  });
  for (const sides of [
    [6, 6, 12],
    [1, 2, 3],
    [6, 6, 13],
    [0, 6, 6],
    [-6, -6, -6],
    [Number.NaN, 6, 6],
  ] as const)
    test(`${sides.join(', ')} enclose nothing`, () => expect(areaOf(sides)).toBe(0));
});

test.describe('the same total split evenly', () => {
  test('encloses at least as much as any other way of splitting it', () =>
    expectEach(manySides, (sides) => areaOf(evenSidesOf(sides)) >= areaOf(sides) - 1e-9));
  test('has the same total', () => expect(totalOf(evenSidesOf([6, 6, 11]))).toBeCloseTo(23, 12));
  const shares: [Sides, number][] = [
    [[6, 6, 6], 100],
    [[6, 6, 6.01], 99],
    [[6, 6, 8.49], 89],
    [[6, 6, 11], 52],
    [[6, 6, 11.99], 5],
    [[6, 6, 12], 0],
    [[3.3, 1.1, 2.2], 0],
  ];
  for (const [sides, percent] of shares)
    test(`${sides.join('-')} has ${percent} % of it`, () => expect(percentOfEven(sides)).toBe(percent));
});

test.describe('the triangle inequality', () => {
  const breaches: [string, Sides, ReturnType<typeof breachOf>][] = [
    ['equal sides meet', [6, 6, 6], null],
    ['flat sides still meet', [6, 6, 12], null],
    ['flat sides with binary dust still meet', [3.3, 1.1, 2.2], null],
    [
      'a side longer than the others together does not',
      [6, 13, 6],
      { code: 'too-long', side: 'skill', excess: 1 },
    ],
    ['nothing is no length', [0, 6, 6], { code: 'not-a-length', side: 'process' }],
    ['not a number is no length', [6, 6, Number.NaN], { code: 'not-a-length', side: 'willingness' }],
    ['without end is no length', [6, Infinity, Infinity], { code: 'not-a-length', side: 'skill' }],
  ];
  for (const [name, sides, breach] of breaches) test(name, () => expect(breachOf(sides)).toEqual(breach));

  test('a flat triangle is no triangle', () => {
    expect(isTriangle([6, 6, 12])).toBe(false);
    expect(isFlat([6, 6, 12])).toBe(true);
    expect(isTriangle([6, 6, 11.99])).toBe(true);
  });
  test('a side reaches from the difference of the others to their sum', () => {
    expect([shortestPossible([11, 6]), longestPossible([11, 6])]).toEqual([5, 17]);
    expect(longestPossible([1.1, 2.2])).toBe(3.3);
  });
});

test.describe('changing a side', () => {
  type Change = [name: string, from: Sides, side: Side, wanted: number, to: Sides, code: string | null];
  const changes: Change[] = [
    ['takes a possible length', [6, 6, 6], 'willingness', 11, [6, 6, 11], null],
    ['takes equality: the flat line can be reached', [6, 6, 11], 'willingness', 12, [6, 6, 12], null],
    ['rounds to hundredths', [6, 6, 6], 'skill', 8.4853, [6, 8.49, 6], null],
    ['stops where the others end', [4, 5, 6], 'willingness', 9.5, [4, 5, 9], 'past-longest'],
    ['stops there even far beyond the range', [6, 6, 6], 'process', 400, [12, 6, 6], 'past-longest'],
    ['stops where the others would part', [11, 6, 7], 'willingness', 4, [11, 6, 5], 'past-shortest'],
    ['stops at the largest length drawn', [9, 9, 9], 'skill', 15, [9, 12, 9], 'out-of-range'],
    ['stops at the smallest length drawn', [6, 6, 6], 'skill', 0.2, [6, 1, 6], 'out-of-range'],
    ['stops at the smallest length for less than nothing', [6, 6, 6], 'skill', -3, [6, 1, 6], 'out-of-range'],
    ['stays as it is for an empty field', [6, 6, 11], 'process', Number.NaN, [6, 6, 11], 'not-a-number'],
    ['stays as it is for what has no end', [6, 6, 11], 'process', Infinity, [6, 6, 11], 'not-a-number'],
  ];
  for (const [name, from, side, wanted, to, code] of changes)
    test(name, () => {
      const { sides, refusal } = changeSide(from, side, wanted);
      expect(sides).toEqual(to);
      expect(refusal?.code ?? null).toBe(code);
      if (refusal) expect(refusal).toMatchObject({ side, limit: lengthOf(to, side) });
    });

  test('always leaves sides that meet, within reach, and refuses only what is out of reach', () => {
    const chance = chances();
    expectEach(manySides, (sides) =>
      SIDES.every((side) => {
        const wanted = 30 * chance.next().value - 5;
        const { min, max } = reachOf(sides, side);
        const { sides: changed, refusal } = changeSide(sides, side, wanted);
        const length = lengthOf(changed, side);
        const reachable = wanted > min - 0.005 && wanted < max + 0.005;
        return (
          breachOf(changed) === null && length >= min && length <= max && (refusal === null) === reachable
        );
      }),
    );
  });
  const presses: [from: number, by: number, to: number][] = [
    [6, 0.5, 6.5],
    [6, -1, 5],
    [8.49, 0.5, 8.5],
    [8.49, -0.5, 8],
    [8.49, 1, 9],
    [3.3, -0.5, 3],
  ];
  for (const [from, by, to] of presses)
    test(`a key that moves by ${by} takes ${from} to ${to}`, () => expect(stepLength(from, by)).toBe(to));
});

test.describe('proportion', () => {
  const named: [Sides, ReturnType<typeof proportionOf>][] = [
    [[6, 6, 6], { code: 'even' }],
    [[6, 6, 7], { code: 'balanced' }],
    [[3, 6, 6], { code: 'short-side', side: 'process' }],
    [[6, 8, 6], { code: 'long-side', side: 'skill' }],
    [[6, 6, 8.49], { code: 'right-angle', side: 'willingness' }],
    [[5, 4, 3], { code: 'right-angle', side: 'process' }],
    [[6, 6, 8.5], { code: 'too-long', side: 'willingness' }],
    [[7, 6, 11], { code: 'too-long', side: 'willingness' }],
    [[6, 6, 12], { code: 'flat', side: 'willingness' }],
    [[3.3, 1.1, 2.2], { code: 'flat', side: 'process' }],
    [[6, 6, 13], { code: 'impossible' }],
  ];
  for (const [sides, proportion] of named)
    test(`${sides.join('-')} is ${proportion.code}`, () => expect(proportionOf(sides)).toEqual(proportion));

  const BIT = 1e-6;
  const gain = (sides: Sides, side: Side) => areaOf(grownBy(sides, side, BIT)) - areaOf(sides);
  const promises = {
    impossible: () => true,
    flat: (sides: Sides) => areaOf(sides) < 1e-3,
    even: (sides: Sides) => SIDES.every((side) => gain(sides, side) > 0),
    balanced: (sides: Sides) => SIDES.every((side) => gain(sides, side) > 0),
    'short-side': (sides: Sides, side: Side) => gain(sides, side) > 0,
    'long-side': (sides: Sides, side: Side) =>
      gain(sides, side) > 0 && gain(grownBy(sides, side, 0.001), side) < gain(sides, side) + 1e-12,
    'right-angle': (sides: Sides, side: Side) =>
      [-0.05, 0.05].every((off) => areaOf(grownBy(sides, side, off)) < areaOf(sides)),
    'too-long': (sides: Sides, side: Side) => gain(sides, side) < 0,
  } satisfies Record<ReturnType<typeof proportionOf>['code'], (sides: Sides, side: Side) => boolean>;
  test('what each name promises is true of every triangle that gets it', () =>
    expectEach([...manySides, [6, 6, 8.49], [3, 4, 5], [6, 2.5, 6.5]] as Sides[], (sides) => {
      const proportion = proportionOf(sides);
      return promises[proportion.code](sides, 'side' in proportion ? proportion.side : 'process');
    }));
  test('a little on a shorter side always adds more than the same on a longer one', () =>
    expectEach(trueTriangles, (sides) => {
      const gains = SIDES.toSorted((a, b) => lengthOf(sides, a) - lengthOf(sides, b)).map((side) =>
        gain(sides, side),
      );
      return gains[0]! >= gains[1]! - 1e-10 && gains[1]! >= gains[2]! - 1e-10;
    }));
  test('a little on either other side adds at least what is won by shortening one that is too long', () =>
    expectEach(trueTriangles, (sides) => {
      const proportion = proportionOf(sides);
      if (proportion.code !== 'too-long') return true;
      const won = areaOf(grownBy(sides, proportion.side, -BIT)) - areaOf(sides);
      return SIDES.every((side) => side === proportion.side || gain(sides, side) >= won - 1e-9);
    }));
});

test.describe('changes that go against the claim', () => {
  const changes: [string, Sides, Sides, ReturnType<typeof surpriseIn>][] = [
    ['10 to 11 loses area', [6, 6, 10], [6, 6, 11], { code: 'longer-smaller', side: 'willingness' }],
    ['11 to 10 gains area', [6, 6, 11], [6, 6, 10], { code: 'shorter-larger', side: 'willingness' }],
    ['6 to 6.5 gains, as claimed', [6, 6, 6], [6.5, 6, 6], null],
    ['6 to 5 loses, as claimed', [6, 6, 6], [6, 5, 6], null],
    ['no change is no news', [6, 6, 11], [6, 6, 11], null],
    ['two sides at once say nothing about one', [6, 6, 11], [7, 6, 10], null],
  ];
  for (const [name, before, after, surprise] of changes)
    test(name, () => expect(surpriseIn(before, after)).toEqual(surprise));
});

test.describe('place', () => {
  test('the corners are as far apart as the sides are long', () =>
    expectEach(manySides, (sides) => {
      const ends = endsOf(verticesOf(sides));
      return SIDES.every((side) => near(distance(...ends[side]), lengthOf(sides, side), 1e-6));
    }));
  test('process lies level at the bottom, and the figure is centred', () =>
    expectEach(manySides, (sides) => {
      const [a, b, c] = verticesOf(sides);
      const centred = near(a.y + c.y, 0) && near(Math.min(a.x, c.x) + Math.max(b.x, c.x), 0);
      return centred && a.y === b.y && a.x < b.x && c.y <= a.y;
    }));
  test('skill and willingness exchanged give the mirror image', () =>
    expectEach(trueTriangles, ([process, skill, willingness]) => {
      const [, , c] = verticesOf([process, skill, willingness]);
      const [, , mirrored] = verticesOf([process, willingness, skill]);
      return near(mirrored.x, -c.x) && near(mirrored.y, c.y);
    }));
  test('6-6-12 lies in one line, with all of the long side under the two short ones', () =>
    expect(verticesOf([6, 6, 12])).toEqual([
      { x: -6, y: 0 },
      { x: 0, y: 0 },
      { x: 6, y: -0 },
    ]));
  test('out of the triangle is away from the corner that faces the side', () =>
    expectEach(trueTriangles, (sides) => {
      const [a, b, c] = verticesOf(sides);
      return (
        [
          [a, b, c],
          [b, c, a],
          [c, a, b],
        ] as const
      ).every(([p, q, facing]) => {
        const out = outwardNormal(p, q);
        const inward = (facing.x - p.x) * out.x + (facing.y - p.y) * out.y;
        return near(Math.hypot(out.x, out.y), 1) && inward < 0;
      });
    }));
});

test.describe('drawing', () => {
  const inFrame = ({ x, y }: Point) =>
    Math.abs(x) <= FRAME.width / 2 && y >= FRAME.y && y <= FRAME.y + FRAME.height;
  test('handles keep clear of one another, however small or flat the triangle', () =>
    expectEach(manySides, (sides) => {
      const [one, two, three] = SIDES.map((side) => drawingOf(sides).sides[side].handle) as [
        Point,
        Point,
        Point,
      ];
      return Math.min(distance(one, two), distance(two, three), distance(three, one)) > 2 * HIT_RADIUS - 1;
    }));
  test('everything stays inside the frame', () =>
    expectEach(manySides, (sides) => {
      const { outline, even, sides: drawn } = drawingOf(sides);
      const corners = `${outline} ${even}`.split(' ').map((corner) => corner.split(',').map(Number));
      return (
        corners.every(([x, y]) => inFrame({ x: x!, y: y! })) &&
        Object.values(drawn).every(({ handle, label }) => inFrame(handle) && inFrame(label))
      );
    }));
  test('a handle sits in the middle of its side where there is room', () => {
    for (const { handle, middle } of Object.values(drawingOf([6, 6, 11]).sides))
      expect(handle).toEqual(middle);
  });
  test('places on top of one another come apart', () => {
    const [one, other] = spreadApart(
      [
        { x: 1, y: 1 },
        { x: 1, y: 1 },
      ],
      { x: 4, y: 4 },
    );
    expect(distance(one!, other!)).toBeCloseTo(4, 9);
  });
});

test.describe('words', () => {
  const words = {
    process: 'P',
    skill: 'S',
    willingness: 'W',
    area: 'A{area}',
    picture: '{process}/{skill}/{willingness}={area} of {even}',
    'too-long': '{side} too long',
    'shorter-larger': '{side} {before}→{after}',
    'part-of-even': '{percent}% of {even} at {total}',
    'nothing-of-even': '0 of {even}',
    flat: '{side} flat',
    even: 'even',
    'past-longest': '{side} stops at {limit}',
    'not-a-number': '{min}-{max}, {side} is {limit}',
  };
  test('the picture is one sentence', () =>
    expect(sayPicture(words, [6, 6, 8.49])).toBe('6/6/8.49=18.00 of 20.20'));
  test('a result says area, what is surprising, what it means and how it compares', () =>
    expect(sayResult(words, [6, 6, 11], [6, 6, 10])).toEqual([
      'A16.58',
      'W 13.19→16.58',
      'W too long',
      '71% of 23.29 at 22',
    ]));
  test('even sides need no comparison', () =>
    expect(sayResult(words, [6, 6, 6], [6, 6, 6])).toEqual(['A15.59', 'even']));
  test('flat sides enclose nothing of what they could', () =>
    expect(sayResult(words, [5, 5, 5], [6, 6, 12])).toEqual(['A0', 'W flat', '0 of 27.71']));
  test('a refusal comes first and says where the side stopped', () => {
    const { sides, refusal } = changeSide([6, 6, 12], 'willingness', 12.5);
    expect(sayResult(words, [6, 6, 12], sides, refusal)).toEqual(['W stops at 12', 'A0']);
  });
  test('an empty field is told the range and what still holds', () => {
    const { sides, refusal } = changeSide([6, 7, 8], 'skill', Number.NaN);
    expect(sayResult(words, [6, 7, 8], sides, refusal)[0]).toBe('1-12, S is 7');
  });
});

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { toCsv } from '../../src/core/results/csv.ts';
import { TARGETS, type Target } from './codec-targets.ts';
import { fieldsOf, isFormula } from './read-csv.ts';
import { chanceFrom } from './seeded.ts';

/** Mutated payloads in all; `npm run test:long` asks for a million. */
const MUTATIONS = Number(process.env['CODEC_MUTATIONS'] ?? 2_000);
const SEED = Number(process.env['CODEC_SEED'] ?? 1);
/** Longest that reading one payload may take, in milliseconds of this thread's own time; the best of three tries counts. */
const MOST_MILLIS = 50;
/** Most bytes that may be held after all payloads of a kind beyond those held after the first hundred. */
const MOST_GROWTH = 16_000_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const heldBytes = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

/** Milliseconds for which this thread has worked: others on the machine do not make it longer. */
const workedMillis = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const PROTOTYPES = [Object, Array, String, Number, Boolean, Function, Map, Set].map(
  ({ prototype }) => prototype,
);
const prototypes = () => PROTOTYPES.map((one) => Object.getOwnPropertyNames(one).join()).join(' ');

/** Signs that no text may show that came from outside: controls, and what turns the direction of writing. */
const DECEIVING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function tryOne({ read }: Target, input: never): { millis: number; texts: readonly string[] } {
  const from = workedMillis();
  const texts = read(input);
  return { millis: workedMillis() - from, texts };
}

const short = (input: unknown): string =>
  input instanceof Uint8Array
    ? Buffer.from(input).toString('base64').slice(0, 400)
    : String(input).slice(0, 400);

for (const target of TARGETS)
  test(`${target.name}: whatever is changed in them, they are read or refused, quickly and harmlessly`, () => {
    test.setTimeout(0);
    const before = prototypes();
    const count = Math.ceil((MUTATIONS * target.share) / 100);
    const faults: string[] = [];
    let [slowest, shown, early] = [0, 0, Number.NaN];
    for (let at = 0; at < count && faults.length < 5; at++) {
      const input = target.make(chanceFrom((SEED * 1_000_003 + at * 7_919_711) % 2_147_000_000)) as never;
      try {
        let { millis, texts } = tryOne(target, input);
        for (let again = 0; again < 2 && millis > MOST_MILLIS; again++)
          millis = Math.min(millis, tryOne(target, input).millis);
        slowest = Math.max(slowest, millis);
        if (millis > MOST_MILLIS) faults.push(`${at}: ${Math.round(millis)} ms: ${short(input)}`);
        shown += texts.length;
        if (texts.some((text) => DECEIVING.test(text)))
          faults.push(`${at}: deceiving signs: ${short(input)}`);
        const csv = texts.length > 0 ? toCsv([texts]) : '';
        for (const separator of [',', ';', '\t'])
          if (fieldsOf(csv, separator).some(isFormula))
            faults.push(`${at}: a formula after ${separator}: ${csv}`);
      } catch (error) {
        faults.push(`${at}: ${String((error as Error).stack).slice(0, 600)}: ${short(input)}`);
      }
      if (at === 100) early = heldBytes();
    }
    const growth = count > 100 ? heldBytes() - early : 0;
    const figures = { payloads: count, slowest: Number(slowest.toFixed(1)), texts: shown, growth };
    test.info().annotations.push({ type: 'figures', description: JSON.stringify(figures) });
    if (process.env['CODEC_MUTATIONS']) console.log(`\n${target.name}: ${JSON.stringify(figures)}`);
    expect(faults).toEqual([]);
    expect(prototypes(), 'nothing was added to a prototype').toBe(before);
    expect(growth, 'bytes held at the end').toBeLessThan(MOST_GROWTH);
  });

import { eachSlip, type Slip } from '../slip/slip.ts';
import type { Fate } from './collect-slips.ts';

/** What became of everything in a text that looks like a slip: the counts add up to what was read. */
export type Account = Readonly<Record<Fate, number>> & {
  readonly read: number;
  readonly damaged: number;
  /** The beginnings of the first few damaged ones, by which their owners can be found. */
  readonly examples: readonly string[];
  /** Share of the text that has been read, from 0 to 1. */
  readonly share: number;
};

/** Damaged slips that are named; of others only the number is told. */
const MOST_EXAMPLES = 5;
const EXAMPLE_SIGNS = 16;

/**
 * Hands each slip of a text to `take`, one a step, so that whoever drives it can stop or pause between any two. Each
 * step gives the account so far.
 */
export function* takeSlips(text: string, take: (slip: Slip) => Fate): Generator<Account, Account> {
  const count = { taken: 0, twice: 0, foreign: 0, damaged: 0, read: 0 };
  const examples: string[] = [];
  const account = (share: number): Account => ({ ...count, examples: [...examples], share });
  for (const { code, slip, end } of eachSlip(text)) {
    count.read++;
    if (slip) count[take(slip)]++;
    else {
      count.damaged++;
      if (examples.length < MOST_EXAMPLES) examples.push(code.slice(0, EXAMPLE_SIGNS));
    }
    yield account(end / text.length);
  }
  return account(1);
}

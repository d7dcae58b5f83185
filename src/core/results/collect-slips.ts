import { encodeSlip, type Slip } from '../slip/slip.ts';

/** A learner's slip among those that count. */
export type Row = { readonly name: string; readonly slip: Slip; readonly paper: boolean };

export type Collected = {
  readonly rows: readonly Row[];
  /** Slips of another assignment or another edition of its questions; they are not counted. */
  readonly foreign: readonly Slip[];
  /** Slips that came more than once, to the letter; each counts once. */
  readonly twice: number;
  /** Names under which different slips came: two people, or one who went on and sent a later slip. */
  readonly sameNames: readonly string[];
};

/**
 * Sorts slips into those of this assignment and others. Different slips of one name are all kept, the later ones as
 * `name (2)`: whether they are two people only the trainer can tell.
 */
export function collectSlips(
  slips: readonly { slip: Slip; paper: boolean }[],
  assignment: number,
  edition: number,
  questions: number,
): Collected {
  const rows: Row[] = [];
  const foreign: Slip[] = [];
  const seen = new Set<string>();
  const names = new Map<string, number>();
  let twice = 0;
  for (const { slip, paper } of slips) {
    const { name, answers } = slip;
    if (slip.assignment !== assignment || slip.edition !== edition || answers.length !== questions) {
      foreign.push(slip);
      continue;
    }
    const text = encodeSlip(slip);
    if (seen.has(text)) {
      twice++;
      continue;
    }
    seen.add(text);
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    rows.push({ name: count === 1 ? name : `${name} (${count})`, slip, paper });
  }
  return {
    rows,
    foreign,
    twice,
    sameNames: [...names].filter(([, count]) => count > 1).map(([name]) => name),
  };
}

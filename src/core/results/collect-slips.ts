import type { AssignedQuestion } from '../assignment/questions.ts';
import { encodeSlip, type Slip } from '../slip/slip.ts';
import { ItemTally, type ItemStatistics } from './item-statistics.ts';

/** A learner's slip among those that count. */
export type Row = { readonly name: string; readonly slip: Slip; readonly paper: boolean };

/** What became of a slip: it counts, it came before to the letter, or it is of another assignment or edition. */
export type Fate = 'taken' | 'twice' | 'foreign';

/** The slips of one assignment, counted as they come. */
export class SlipCollection {
  readonly #assignment: number;
  readonly #edition: number;
  readonly #questions: number;
  readonly #tally: ItemTally;
  /** Rows by the slip's code, in the order in which they came. */
  readonly #rows = new Map<string, Row>();
  /** How many different slips came under a name. */
  readonly #names = new Map<string, number>();

  constructor(assignment: number, edition: number, questions: readonly AssignedQuestion[]) {
    this.#assignment = assignment;
    this.#edition = edition;
    this.#questions = questions.length;
    this.#tally = new ItemTally(questions);
  }

  /** Whether a slip is of this assignment and this edition of its questions. */
  fits({ assignment, edition, answers }: Slip): boolean {
    return assignment === this.#assignment && edition === this.#edition && answers.length === this.#questions;
  }

  has(slip: Slip): boolean {
    return this.#rows.has(encodeSlip(slip));
  }

  /**
   * Takes a slip. Different slips of one name all count, the later ones as `name (2)`: whether they are two people only
   * the trainer can tell.
   */
  add(slip: Slip, paper = false): Fate {
    if (!this.fits(slip)) return 'foreign';
    const code = encodeSlip(slip);
    if (this.#rows.has(code)) return 'twice';
    this.#put(code, slip, paper);
    this.#tally.add(slip.answers);
    return 'taken';
  }

  #put(code: string, slip: Slip, paper: boolean): void {
    const count = (this.#names.get(slip.name) ?? 0) + 1;
    this.#names.set(slip.name, count);
    this.#rows.set(code, { name: count === 1 ? slip.name : `${slip.name} (${count})`, slip, paper });
  }

  /** Takes a slip out again; namesakes are numbered anew. */
  remove(slip: Slip): void {
    if (!this.#rows.delete(encodeSlip(slip))) return;
    this.#tally.add(slip.answers, -1);
    let count = 0;
    for (const [code, row] of this.#rows)
      if (row.slip.name === slip.name) {
        count++;
        this.#rows.set(code, { ...row, name: count === 1 ? slip.name : `${slip.name} (${count})` });
      }
    if (count > 0) this.#names.set(slip.name, count);
    else this.#names.delete(slip.name);
  }

  /**
   * Of each name keeps the slip that came last, and all that were typed from paper, which could not be had again;
   * returns how many others are gone.
   */
  keepLatest(): number {
    const before = [...this.#rows];
    const latest = new Map<string, string>();
    for (const [code, { slip, paper }] of before) if (!paper) latest.set(slip.name, code);
    this.#rows.clear();
    this.#names.clear();
    for (const [code, { slip, paper }] of before)
      if (paper || latest.get(slip.name) === code) this.#put(code, slip, paper);
      else this.#tally.add(slip.answers, -1);
    return before.length - this.size;
  }

  get size(): number {
    return this.#rows.size;
  }
  get rows(): Row[] {
    return [...this.#rows.values()];
  }
  /** The rows with the code of each slip, as they are kept. */
  get entries(): Iterable<[code: string, row: Row]> {
    return this.#rows;
  }
  /** Names under which different slips came: two people, or one who went on and sent a later slip. */
  get sameNames(): string[] {
    return [...this.#names].filter(([, count]) => count > 1).map(([name]) => name);
  }
  statistics(): ItemStatistics[] {
    return this.#tally.statistics();
  }
}

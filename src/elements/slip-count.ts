import { fetchAssignable } from '../browser/assignable-source.ts';
import { codeIn, readAssignment } from '../browser/assignment-code.ts';
import { inSlices } from '../browser/in-slices.ts';
import { readSmall, writeSmall } from '../browser/small-store.ts';
import type { AssignableQuestion } from '../core/assignment/assignable.ts';
import type { Assignment } from '../core/assignment/assignment.ts';
import { askedBy, knownIds } from '../core/assignment/asked.ts';
import { editionTag } from '../core/assignment/questions.ts';
import { tagOf } from '../core/coding/sealed.ts';
import { SlipCollection, type Fate } from '../core/results/collect-slips.ts';
import { decodeSlip, encodeSlip, type Slip } from '../core/slip/slip.ts';

/** A slip as it is kept on this device; typed from paper or not. */
type Kept = { readonly code: string; readonly paper: boolean };

/** The slips that were collected for one assignment, kept on this device and nowhere else. */
export class SlipCount {
  readonly assignment: Assignment;
  readonly tag: number;
  readonly questions: readonly AssignableQuestion[];
  readonly edition: number;
  #slips: SlipCollection;
  #anonymous: boolean;
  /** Kept slips that do not count here: of an earlier edition of the questions. They are not thrown away. */
  #others: Kept[] = [];

  private constructor(assignment: Assignment, tag: number, questions: readonly AssignableQuestion[]) {
    this.assignment = assignment;
    this.tag = tag;
    this.questions = questions;
    this.edition = editionTag(questions);
    this.#slips = this.#none();
    this.#anonymous = readSmall(`${this.#store}:anonymous`) !== null;
  }

  /** The count of the assignment in a link; the name of a sentence where there is none. */
  static async open(link: string): Promise<SlipCount | 'no-assignment' | 'failed' | 'bad-link'> {
    const code = codeIn(link);
    if (!code) return 'no-assignment';
    const all = await fetchAssignable().catch(() => null);
    if (!all) return 'failed';
    const decoded = await readAssignment(code, knownIds(all));
    if (decoded.kind === 'problem') return 'bad-link';
    const count = new SlipCount(decoded.assignment, tagOf(code), askedBy(decoded.assignment, all));
    await inSlices(count.#takeKept(readKept(readSmall(count.#store))));
    return count;
  }

  *#takeKept(kept: readonly Kept[]): Generator<undefined, void> {
    for (const one of kept) {
      const slip = decodeSlip(one.code);
      if (slip && this.#slips.add(slip, one.paper) === 'foreign') this.#others.push(one);
      yield;
    }
  }

  #none(): SlipCollection {
    return new SlipCollection(this.tag, this.edition, this.questions);
  }
  get #store(): string {
    return `results:${this.tag}`;
  }

  /** Whether the trainer has chosen that nobody is shown. */
  get anonymous(): boolean {
    return this.#anonymous;
  }
  set anonymous(chosen: boolean) {
    this.#anonymous = chosen;
    writeSmall(`${this.#store}:anonymous`, chosen ? '1' : null);
  }

  /** What was collected: who, and what. */
  get slips(): Pick<SlipCollection, 'rows' | 'size' | 'sameNames' | 'fits' | 'has' | 'statistics'> {
    return this.#slips;
  }

  /** Adds a slip, as it will be read again; it is stored by the next `keep`. */
  add(slip: Slip, paper = false): Fate {
    return this.#slips.add(paper ? decodeSlip(encodeSlip(slip))! : slip, paper);
  }

  remove(slip: Slip): void {
    this.#slips.remove(slip);
    this.keep();
  }

  /** Keeps the last slip of each name, and what was typed from paper; returns how many others are gone. */
  keepLatest(): number {
    const gone = this.#slips.keepLatest();
    this.keep();
    return gone;
  }

  clear(): void {
    this.#slips = this.#none();
    this.#others = [];
    writeSmall(this.#store, null);
  }

  /** Stores everything; says whether it could. */
  keep(): boolean {
    const kept: Kept[] = [...this.#others];
    for (const [code, { paper }] of this.#slips.entries) kept.push({ code, paper });
    return writeSmall(this.#store, JSON.stringify(kept));
  }
}

/** What was kept, or nothing where it cannot be read. */
function readKept(text: string | null): Kept[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((one): one is Kept => typeof one?.code === 'string' && typeof one.paper === 'boolean')
      : [];
  } catch {
    return [];
  }
}

import { fetchAssignable } from '../browser/assignable-source.ts';
import { codeIn, readAssignment } from '../browser/assignment-code.ts';
import { readSmall, writeSmall } from '../browser/small-store.ts';
import type { AssignableQuestion } from '../core/assignment/assignable.ts';
import { askedBy, knownIds } from '../core/assignment/asked.ts';
import { editionTag } from '../core/assignment/questions.ts';
import { tagOf } from '../core/coding/sealed.ts';
import { collectSlips, type Collected } from '../core/results/collect-slips.ts';
import { itemStatistics, type ItemStatistics } from '../core/results/item-statistics.ts';
import { decodeSlip, encodeSlip, type Slip } from '../core/slip/slip.ts';

/** A slip as it is kept on this device; typed from paper or not. */
type Kept = { readonly code: string; readonly paper: boolean };

/** The slips that were collected for one assignment, kept on this device and nowhere else. */
export class SlipCount {
  readonly tag: number;
  readonly questions: readonly AssignableQuestion[];
  readonly edition: number;
  #kept: Kept[];
  #codes: Set<string>;

  constructor(tag: number, questions: readonly AssignableQuestion[]) {
    this.tag = tag;
    this.questions = questions;
    this.edition = editionTag(questions);
    this.#kept = readKept(readSmall(this.#store));
    this.#codes = new Set(this.#kept.map(({ code }) => code));
  }

  /** The count of the assignment in a link; the name of a sentence where there is none. */
  static async open(link: string): Promise<SlipCount | 'no-assignment' | 'failed' | 'bad-link'> {
    const code = codeIn(link);
    if (!code) return 'no-assignment';
    const all = await fetchAssignable().catch(() => null);
    if (!all) return 'failed';
    const decoded = await readAssignment(code, knownIds(all));
    if (decoded.kind === 'problem') return 'bad-link';
    return new SlipCount(tagOf(code), askedBy(decoded.assignment, all));
  }

  get #store(): string {
    return `results:${this.tag}`;
  }

  /** Whether the trainer has chosen that nobody is shown. */
  get anonymous(): boolean {
    return readSmall(`${this.#store}:anonymous`) !== null;
  }
  set anonymous(chosen: boolean) {
    writeSmall(`${this.#store}:anonymous`, chosen ? '1' : null);
  }

  /** How many different slips there are, of whatever assignment. */
  get size(): number {
    return this.#codes.size;
  }
  has(slip: Slip): boolean {
    return this.#codes.has(encodeSlip(slip));
  }
  /** Whether a slip is of this assignment and this edition of its questions. */
  fits({ assignment, edition }: Slip): boolean {
    return assignment === this.tag && edition === this.edition;
  }

  /** Adds a slip that has not come before; it is stored by the next `keep`. */
  add(slip: Slip, paper = false): void {
    const code = encodeSlip(slip);
    if (this.#codes.has(code)) return;
    this.#codes.add(code);
    this.#kept.push({ code, paper });
  }

  remove(slip: Slip): void {
    const code = encodeSlip(slip);
    this.#codes.delete(code);
    this.#kept = this.#kept.filter((one) => one.code !== code);
    this.keep();
  }

  clear(): void {
    this.#kept = [];
    this.#codes.clear();
    writeSmall(this.#store, null);
  }

  /** Stores everything; says whether it could. */
  keep(): boolean {
    return writeSmall(this.#store, JSON.stringify(this.#kept));
  }

  collect(): Collected {
    const slips = this.#kept.flatMap(({ code, paper }) => {
      const slip = decodeSlip(code);
      return slip ? [{ slip, paper }] : [];
    });
    return collectSlips(slips, this.tag, this.edition, this.questions.length);
  }

  statistics({ rows }: Collected): ItemStatistics[] {
    return itemStatistics(
      this.questions,
      rows.map(({ slip }) => slip.answers),
    );
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

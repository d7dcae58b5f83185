import { ByteReader, ByteWriter } from '../coding/bytes.ts';
import { cleanText } from '../coding/clean-text.ts';
import { seal, unseal } from '../coding/sealed.ts';

/** How a question stands: not answered, right at the first try, right later, or not right yet. */
export const OUTCOMES = ['none', 'first', 'later', 'wrong'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** How sure the learner was at the last answer; `unsaid` where nothing was tapped. */
export const SURENESS = ['unsaid', 'sure', 'fairly', 'guess'] as const;
export type Sureness = (typeof SURENESS)[number];

export type SlipAnswer = {
  readonly outcome: Outcome;
  readonly sureness: Sureness;
  /** Place, from 0, of the option chosen at the first try of a single choice; `null` for every other question. */
  readonly choice: number | null;
};

/** What a learner hands in: one answer a question, in the order of the assignment's questions. */
export type Slip = {
  /** `tagOf` the assignment's code. */
  readonly assignment: number;
  /** `editionTag` of the questions. */
  readonly edition: number;
  readonly name: string;
  readonly answers: readonly SlipAnswer[];
};

/** How a slip is recognised in a chat that is pasted whole. */
export const SLIP_MARK = 'hb1.';
export const MOST_NAME = 24;
export const MOST_ANSWERS = 1_000;
const VERSION = 1;
/** Most options whose place can be told: four bits, of which 0 is none. */
const MOST_CHOICE = 14;

/**
 * A slip as text: a mark, then version, assignment, edition, name and one byte an answer (outcome 2 bits, sureness
 * 2 bits, choice 4 bits), then a checksum. Sixty answers and a name of four characters take 119 signs or fewer.
 */
export function encodeSlip({ assignment, edition, name, answers }: Slip): string {
  const writer = new ByteWriter().number(VERSION, 1).number(assignment, 3).number(edition, 3);
  writer.text(cleanText(name, MOST_NAME));
  for (const { outcome, sureness, choice } of answers.slice(0, MOST_ANSWERS)) {
    const place = choice === null || choice > MOST_CHOICE ? 0 : choice + 1;
    writer.number((OUTCOMES.indexOf(outcome) << 6) | (SURENESS.indexOf(sureness) << 4) | place, 1);
  }
  return SLIP_MARK + seal(writer.bytes);
}

/** A slip read from text, or `null` when it is none, is damaged, or comes from a newer edition. */
export function decodeSlip(text: string): Slip | null {
  const bytes = text.startsWith(SLIP_MARK) ? unseal(text.slice(SLIP_MARK.length)) : null;
  if (bytes?.[0] !== VERSION) return null;
  try {
    const reader = new ByteReader(bytes);
    reader.number(1);
    const [assignment, edition] = [reader.number(3), reader.number(3)];
    const name = cleanText(reader.text(), MOST_NAME);
    const answers: SlipAnswer[] = [];
    while (!reader.isAtEnd && answers.length < MOST_ANSWERS) {
      const byte = reader.number(1);
      const place = byte & 15;
      answers.push({
        outcome: OUTCOMES[byte >> 6]!,
        sureness: SURENESS[(byte >> 4) & 3]!,
        choice: place === 0 ? null : place - 1,
      });
    }
    return { assignment, edition, name, answers };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The text is looked at in full, however long; a slip is at most this long. */
const MOST_SLIP = 1_600;
const SLIPS = new RegExp(`hb1\\.[\\w-]{12,${MOST_SLIP}}`, 'g');

/** Whatever looks like a slip in a text, such as a pasted chat, one after another; `null` where it cannot be read. */
export function* eachSlip(text: string): Generator<{ code: string; slip: Slip | null; end: number }> {
  for (const { 0: code, index } of text.matchAll(SLIPS))
    yield { code, slip: decodeSlip(code), end: index + code.length };
}

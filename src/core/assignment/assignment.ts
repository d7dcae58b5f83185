import { ByteReader, ByteWriter } from '../coding/bytes.ts';
import { cleanText } from '../coding/clean-text.ts';
import { seal, tagOf, unseal } from '../coding/sealed.ts';
import { readOwn, writeOwn } from '../own/own-bytes.ts';
import type { OwnQuiz } from '../own/own-item.ts';

/** What a trainer asks a group to study. Everything is in its link; nothing is kept by a host. */
export type Assignment = {
  readonly title: string;
  readonly note: string;
  /** What the group calls itself, so that slips of two evenings are not mixed. */
  readonly group: string;
  /** Last day as `2026-12-03`, or an empty text. */
  readonly due: string;
  /** Share of questions, in per cent, that should be right at the first try; 0 where none is asked. */
  readonly passPercent: number;
  readonly modules: readonly string[];
  /** Single items beside the modules. */
  readonly items: readonly string[];
  /** Questions that the trainer wrote, asked after the others. */
  readonly own?: OwnQuiz;
};

/** Ids that this edition of the handbook has. */
export type KnownIds = { readonly modules: readonly string[]; readonly items: readonly string[] };

export type AssignmentProblem =
  /** Not the text of an assignment, or a sign of it was lost on the way. */
  | 'damaged'
  /** Made by a newer edition of the handbook. */
  | 'newer'
  /** Names a module or item that this edition does not have. */
  | 'unknown-content'
  | 'empty';

export type Decoded =
  { kind: 'assignment'; assignment: Assignment } | { kind: 'problem'; problem: AssignmentProblem };

/** Assignments without questions of the trainer's own; those with them are compressed and have the next number. */
const PLAIN = 1;
const WITH_OWN = 2;
export const MOST_TITLE = 60;
export const MOST_NOTE = 300;
export const MOST_GROUP = 24;
export const MOST_MODULES = 60;
export const MOST_ITEMS = 200;
/** Longest code that is looked at: a plain one, and one with questions of the trainer's own. */
export const MOST_CODE = 4_000;
export const MOST_OWN_CODE = 60_000;

/** A longer link is cut by chats and mail, so that a file must carry the assignment. */
export const MOST_LINK = 2_000;
/** A longer link makes a QR code too fine for a telephone to read off a screen or a sheet. */
export const MOST_QR = 900;

const DAY_MILLIS = 86_400_000;
/** Days are counted from here, in two bytes; 0 is no day. */
const FIRST_DAY = Date.UTC(2020, 0, 1) / DAY_MILLIS - 1;

const dayNumber = (iso: string): number => {
  const millis = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  const day = millis / DAY_MILLIS - FIRST_DAY;
  return Number.isInteger(day) && day > 0 && day < 65_536 ? day : 0;
};
const isoOf = (day: number): string =>
  day === 0 ? '' : new Date((day + FIRST_DAY) * DAY_MILLIS).toISOString().slice(0, 10);

/** The assignment as it will be read again: texts cleaned and cut to their length, each id once. */
const tidy = (one: Assignment): Assignment => ({
  title: cleanText(one.title, MOST_TITLE),
  note: cleanText(one.note, MOST_NOTE),
  group: cleanText(one.group, MOST_GROUP),
  due: isoOf(dayNumber(one.due)),
  passPercent: Math.min(100, Math.max(0, Math.round(one.passPercent) || 0)),
  modules: [...new Set(one.modules)].slice(0, MOST_MODULES),
  items: [...new Set(one.items)].slice(0, MOST_ITEMS),
});

/** What every version says, in order. */
function writeFacts(writer: ByteWriter, assignment: Assignment): ByteWriter {
  const { title, note, group, due, passPercent, modules, items } = tidy(assignment);
  writer.number(dayNumber(due), 2).number(passPercent, 1);
  for (const ids of [modules, items]) {
    writer.number(ids.length, 1);
    for (const id of ids) writer.number(tagOf(id), 3);
  }
  return writer.text(title).text(note).text(group);
}

/**
 * An assignment as the text of a link. Ids travel as 24 bits of their checksum, since ids are permanent and no two of
 * the handbook share one; ten modules and a title stay below 130 signs.
 */
export const encodeAssignment = (assignment: Assignment): string =>
  seal(writeFacts(new ByteWriter().number(PLAIN, 1), assignment).bytes);

/** An assignment with questions of the trainer's own, as bytes to be compressed (`sealPacked`). */
export function packAssignment(assignment: Assignment & { own: OwnQuiz }): number[] {
  const writer = writeFacts(new ByteWriter(), assignment);
  writeOwn(writer, assignment.own);
  return writer.bytes;
}

/** The text of a link around such bytes, once compressed. */
export const sealPacked = (packed: readonly number[]): string => seal([WITH_OWN, ...packed]);

const problem = (problem: AssignmentProblem): Decoded => ({ kind: 'problem', problem });

/** The compressed bytes in a code with questions of the trainer's own; `null` when it is no such code. */
export function packedIn(code: string): number[] | null {
  const bytes = code.length > MOST_OWN_CODE ? null : unseal(code);
  return bytes?.[0] === WITH_OWN ? bytes.slice(1) : null;
}

/** The assignment of a link's text without own questions; the text may be anything at all. */
export function decodeAssignment(code: string, known: KnownIds): Decoded {
  const bytes = code.length > MOST_CODE ? null : unseal(code);
  if (!bytes?.length) return problem('damaged');
  if (bytes[0]! > WITH_OWN) return problem('newer');
  if (bytes[0] !== PLAIN) return problem('damaged');
  return readFacts(new ByteReader(bytes.slice(1)), known, () => null);
}

/** The assignment in bytes that `packAssignment` made, once they are no longer compressed. */
export const unpackAssignment = (bytes: readonly number[], known: KnownIds): Decoded =>
  readFacts(new ByteReader(bytes), known, readOwn);

function readFacts(
  reader: ByteReader,
  known: KnownIds,
  ownOf: (reader: ByteReader) => OwnQuiz | null,
): Decoded {
  try {
    const due = isoOf(reader.number(2));
    const passPercent = reader.number(1);
    const [modules, items] = [known.modules, known.items].map((ids) => {
      const byTag = new Map(ids.map((id) => [tagOf(id), id]));
      return Array.from({ length: reader.number(1) }, () => byTag.get(reader.number(3)));
    }) as [(string | undefined)[], (string | undefined)[]];
    const [title, note, group] = [reader.text(), reader.text(), reader.text()];
    const own = ownOf(reader);
    if (!reader.isAtEnd) return problem('damaged');
    if (modules.includes(undefined) || items.includes(undefined)) return problem('unknown-content');
    if (modules.length + items.length + (own?.items.length ?? 0) === 0) return problem('empty');
    const read = { title, note, group, due, passPercent, modules, items } as Assignment;
    return { kind: 'assignment', assignment: { ...tidy(read), ...(own ? { own } : {}) } };
  } catch (error) {
    if (error instanceof RangeError) return problem('damaged');
    throw error;
  }
}

import { ByteReader, ByteWriter } from '../coding/bytes.ts';
import { cleanText } from '../coding/clean-text.ts';
import { seal, tagOf, unseal } from '../coding/sealed.ts';

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

const VERSION = 1;
export const MOST_TITLE = 60;
export const MOST_NOTE = 300;
export const MOST_GROUP = 24;
export const MOST_MODULES = 60;
export const MOST_ITEMS = 200;
/** Longest text that is looked at; above every assignment that can be made, below what an address may hold. */
export const MOST_CODE = 4_000;

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

/**
 * An assignment as the text of a link. Ids travel as 24 bits of their checksum, since ids are permanent and no two of
 * the handbook share one; ten modules and a title stay below 130 signs.
 */
export function encodeAssignment(assignment: Assignment): string {
  const { title, note, group, due, passPercent, modules, items } = tidy(assignment);
  const writer = new ByteWriter().number(VERSION, 1).number(dayNumber(due), 2).number(passPercent, 1);
  for (const ids of [modules, items]) {
    writer.number(ids.length, 1);
    for (const id of ids) writer.number(tagOf(id), 3);
  }
  return seal(writer.text(title).text(note).text(group).bytes);
}

const problem = (problem: AssignmentProblem): Decoded => ({ kind: 'problem', problem });

/** The assignment of a link's text, which may be anything at all. */
export function decodeAssignment(code: string, known: KnownIds): Decoded {
  const bytes = code.length > MOST_CODE ? null : unseal(code);
  if (!bytes?.length) return problem('damaged');
  if (bytes[0]! > VERSION) return problem('newer');
  try {
    const reader = new ByteReader(bytes);
    reader.number(1);
    const due = isoOf(reader.number(2));
    const passPercent = reader.number(1);
    const [modules, items] = [known.modules, known.items].map((ids) => {
      const byTag = new Map(ids.map((id) => [tagOf(id), id]));
      return Array.from({ length: reader.number(1) }, () => byTag.get(reader.number(3)));
    }) as [(string | undefined)[], (string | undefined)[]];
    const [title, note, group] = [reader.text(), reader.text(), reader.text()];
    if (!reader.isAtEnd || bytes[0] !== VERSION) return problem('damaged');
    if (modules.includes(undefined) || items.includes(undefined)) return problem('unknown-content');
    if (modules.length + items.length === 0) return problem('empty');
    const read = { title, note, group, due, passPercent, modules, items } as Assignment;
    return { kind: 'assignment', assignment: tidy(read) };
  } catch (error) {
    if (error instanceof RangeError) return problem('damaged');
    throw error;
  }
}

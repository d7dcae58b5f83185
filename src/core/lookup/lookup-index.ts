import type { PageKind } from '../language/page-path.ts';
import type { Words } from '../language/words.ts';
import { normaliseQuery } from './normalise-query.ts';
import { learnReadings, pinyinSyllables, readAloud } from './pinyin.ts';

/** A page that can be looked up by name, and everything else it is called. */
export type LookupEntry = {
  readonly kind: PageKind;
  readonly id: string;
  readonly name: Words;
  /** Pinyin; empty where none is given and it is read off the characters. */
  readonly pinyin: string;
  /** Other names in either language: variants, short forms. */
  readonly aliases: readonly string[];
  /** Known mistranslations, by which it may have been read of. */
  readonly misread?: readonly string[];
};

/**
 * The names as they travel, as few bytes as JSON allows: readings of characters once (`shou` 首), then a list for each
 * part of all entries, since what is alike compresses best side by side; pinyin stands, by row, only where the readings
 * would get it wrong.
 */
export type NamesFile = {
  readonly v: 3;
  readonly kinds: readonly PageKind[];
  readonly readings: Readonly<Record<string, string>>;
  readonly kind: readonly number[];
  readonly id: readonly string[];
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly pinyin: Readonly<Record<string, string>>;
};

/** Other names and mistranslations, by row; a second file, because most look-ups are answered without it. */
export type AliasesFile = {
  readonly v: 3;
  /** Entries that are not among the names, because nobody looks them up by name; their rows follow. */
  readonly late: readonly (readonly [kind: PageKind, id: string, zh: string, en: string])[];
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly misread: Readonly<Record<string, readonly string[]>>;
};

/** What has a number and is seldom looked up by name; such entries stand last. */
const isLate = ({ kind }: LookupEntry): boolean => kind === 'discrepancy';

/** Packs names for the way to the browser. */
export function packNames(all: readonly LookupEntry[]): NamesFile {
  const entries = all.filter((entry) => !isLate(entry));
  const kinds = [...new Set(entries.map((entry) => entry.kind))];
  const readings = learnReadings(entries.map(({ name, pinyin }) => ({ zh: name.zh, pinyin })));
  // Grouped by syllable, the table is a third of the size: {"shi":"事是实"}.
  const bySyllable: Record<string, string> = {};
  // In order, it compresses better still.
  for (const [character, syllable] of [...readings].toSorted(([a, x], [b, y]) => (x + a < y + b ? -1 : 1)))
    bySyllable[syllable] = (bySyllable[syllable] ?? '') + character;
  const spoken = entries.flatMap(({ name, pinyin }, row) => {
    const syllables = pinyinSyllables(pinyin).join(' ');
    const isRead = !syllables || syllables === readAloud(name.zh, readings).join(' ');
    return isRead ? [] : [[row, syllables] as const];
  });
  return {
    v: 3,
    kinds,
    readings: bySyllable,
    kind: entries.map(({ kind }) => kinds.indexOf(kind)),
    id: entries.map(({ id }) => id),
    zh: entries.map(({ name }) => name.zh),
    en: entries.map(({ name }) => name.en),
    pinyin: Object.fromEntries(spoken),
  };
}

/** Packs aliases, leaving out those that say nothing new: the name again, in another case or punctuation. */
export function packAliases(entries: readonly LookupEntry[]): AliasesFile {
  const rows: Record<string, string[]> = {};
  const misread: Record<string, readonly string[]> = {};
  for (const [row, { name, aliases, misread: wrong = [] }] of entries.entries()) {
    if (wrong.length > 0) misread[row] = wrong;
    const known = new Set([name.zh, name.en].map(normaliseQuery));
    const fresh = aliases.filter((alias) => {
      const plain = normaliseQuery(alias);
      return plain !== '' && !known.has(plain) && known.add(plain);
    });
    if (fresh.length > 0) rows[row] = fresh;
  }
  const late = entries.filter(isLate).map(({ kind, id, name }) => [kind, id, name.zh, name.en] as const);
  return { v: 3, late, rows, misread };
}

/** Unpacks names, with their syllables; aliases come later, through `withAliases`. */
export function unpackNames({ kinds, readings, kind, id, zh, en, pinyin }: NamesFile): LookupEntry[] {
  const table = new Map(
    Object.entries(readings).flatMap(([syllable, characters]) =>
      [...characters].map((one) => [one, syllable] as const),
    ),
  );
  return zh.map((name, row) => ({
    kind: kinds[kind[row]!]!,
    id: id[row]!,
    name: { zh: name, en: en[row]! },
    pinyin: pinyin[row] ?? readAloud(name, table).join(' '),
    aliases: [],
  }));
}

/** The same entries with their aliases, and those that come late. */
export const withAliases = (
  names: readonly LookupEntry[],
  { late, rows, misread }: AliasesFile,
): LookupEntry[] =>
  [
    ...names,
    ...late.map(([kind, id, zh, en]) => ({ kind, id, name: { zh, en }, pinyin: '', aliases: [] })),
  ].map((entry, row) => ({ ...entry, aliases: rows[row] ?? [], misread: misread[row] ?? [] }));

import type { LookupEntry } from './lookup-index.ts';
import { foldName, nameVariants } from './name-variants.ts';
import { couldBePinyin, normaliseQuery } from './normalise-query.ts';
import { readAloud, type Readings } from './pinyin.ts';
import { reduceQuestion } from './reduce-question.ts';

/** From this number of entries on, names no longer travel in one file but lie in drawers. */
export const DRAWERS_FROM = 800;
/** Entries that one drawer holds, about: some 1 KB compressed, however large the handbook grows. */
export const ENTRIES_IN_A_DRAWER = 10;
/** Most entries filed under one piece of a name; a whole name is always filed. */
const MOST_UNDER_A_PIECE = 20;
/** Most pieces of a query that are asked for. */
const MOST_PIECES = 5;

/** The pieces of a text by which it is filed: pairs of Han characters or digits, and how its words begin. */
function piecesOf(folded: string): string[] {
  const pieces: string[] = [];
  for (const [run] of folded.matchAll(/[\p{Script=Han}\d]+|[a-z]+/gu)) {
    if (/^[a-z]/.test(run)) {
      pieces.push(run.slice(0, 3));
      continue;
    }
    const characters = [...run];
    for (let i = 1; i < characters.length; i++) pieces.push(characters[i - 1]! + characters[i]!);
    // The middle one of three may be mistyped.
    if (characters.length === 3) pieces.push(`${characters[0]}*${characters[2]}`);
  }
  const [first] = folded;
  return [...new Set(first === undefined ? pieces : [`^${first}`, ...pieces])];
}

/** Under which keys an entry is filed: `=` and a whole name or its sound, and pieces of names and questions. */
export function keysOfEntry(
  entry: LookupEntry,
  questions: readonly string[] = [],
): [key: string, rank: number][] {
  const keys = new Map<string, number>();
  const file = (key: string, rank: number) => keys.set(key, Math.min(rank, keys.get(key) ?? Infinity));
  const chinese = nameVariants(entry.name.zh, entry.pinyin.split(' ').filter(Boolean));
  for (const { syllables } of chinese) {
    if (syllables.length < 2) continue;
    const pinyin = syllables.join('');
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
    for (const sound of [pinyin, initials]) {
      file(`=${sound}`, 0);
      file(`^${sound.charAt(0)}`, sound.length);
      file(sound.slice(0, 2), sound.length);
      file(sound.slice(0, 3), sound.length);
    }
  }
  const names = [...chinese, ...nameVariants(entry.name.en)].map(({ text }) => text);
  for (const name of [...names, ...[...entry.aliases, ...(entry.misread ?? [])].map(foldName)]) {
    file(`=${name}`, 0);
    for (const piece of piecesOf(name))
      file(piece, name.startsWith(piece.replace('^', '')) ? name.length : 100 + name.length);
  }
  for (const question of questions)
    for (const piece of piecesOf(reduceQuestion(foldName(question)))) file(piece, 200);
  return [...keys];
}

/** The keys of a query under which its whole name would be, and the first piece of names that begin with it. */
export function firstKeys(typed: string): string[] {
  const query = foldName(typed);
  if (!query) return [];
  const letters = query.replaceAll(' ', '');
  const piece =
    [...letters].length === 1
      ? `^${letters}`
      : /^[a-z]/.test(letters)
        ? letters.slice(0, 3)
        : piecesOf(query)[1];
  return [...new Set([`=${query}`, ...(piece ? [piece] : [])])];
}

/** The key of a query that may be pinyin with spaces in it, under which the whole of it would be. */
export function soundKeys(typed: string): string[] {
  const query = foldName(typed);
  return couldBePinyin(query) && query.includes(' ') ? [`=${query.replaceAll(' ', '')}`] : [];
}

/** The other keys of a query: what it sounds like, what it asks for, and its pieces, spread over it. */
export function furtherKeys(typed: string, readings: Readings): string[] {
  const plain = normaliseQuery(typed);
  const asked = foldName(reduceQuestion(plain));
  const sound = /^\p{Script=Han}{2,}$/u.test(plain) ? readAloud(plain, readings).join('') : '';
  const pieces = piecesOf(asked).slice(1);
  const some = Array.from(
    { length: Math.min(MOST_PIECES, pieces.length) },
    (_, i) =>
      pieces[Math.round((i * (pieces.length - 1)) / Math.max(1, Math.min(MOST_PIECES, pieces.length) - 1))]!,
  );
  return [
    ...new Set([
      `=${asked}`,
      `=${asked.replaceAll(' ', '')}`,
      ...(sound ? [`=${sound}`, sound.slice(0, 3)] : []),
      ...some,
    ]),
  ];
}

/**
 * The entries of each drawer, by row: an entry lies in every drawer that a query for it may open. Under a piece that many
 * names have lie those that begin with it, the shorter first, since they are the more general ones.
 */
export function fillDrawers(
  entries: readonly LookupEntry[],
  questions: Readonly<Record<string, readonly string[]>>,
  drawerOf: (key: string, count: number) => number,
): number[][] {
  const filed = new Map<string, { row: number; rank: number }[]>();
  for (const [row, entry] of entries.entries())
    for (const [key, rank] of keysOfEntry(entry, questions[row])) {
      const found = filed.get(key);
      if (found) found.push({ row, rank });
      else filed.set(key, [{ row, rank }]);
    }
  const kept = [...filed].map(([key, places]) => {
    const inOrder = places.toSorted((a, b) => a.rank - b.rank || a.row - b.row);
    return [key, key.startsWith('=') ? inOrder : inOrder.slice(0, MOST_UNDER_A_PIECE)] as const;
  });
  const total = kept.reduce((sum, [, { length }]) => sum + length, 0);
  const drawers = Array.from(
    { length: Math.ceil(total / ENTRIES_IN_A_DRAWER) || 1 },
    () => new Set<number>(),
  );
  for (const [key, places] of kept)
    for (const { row } of places) drawers[drawerOf(key, drawers.length)]!.add(row);
  return drawers.map((rows) => [...rows].toSorted((a, b) => a - b));
}

import { DRAWERS_FROM, fillDrawers } from './drawers.ts';
import { shardOf } from './grams.ts';
import {
  packAliases,
  packNames,
  unpackNames,
  withAliases,
  type AliasesFile,
  type LookupEntry,
  type NamesFile,
} from './lookup-index.ts';

/** What stands in place of the names when there are too many for one file: how many drawers hold them. */
export type DrawersFile = { readonly v: 2; readonly drawers: number };

type ByRow = Readonly<Record<string, readonly string[]>>;

/** Some entries with everything they are called and asked: names as in one file, the rest by row. */
export type DrawerFile = {
  readonly names: NamesFile;
  readonly aliases: AliasesFile;
  readonly answers: ByRow;
};

/** An entry and the questions that its page answers. */
export type Filed = { readonly entry: LookupEntry; readonly questions: readonly string[] };

/** Packs all entries into drawers; none while one file is small enough. */
export function packDrawers(entries: readonly LookupEntry[], questions: ByRow): DrawerFile[] {
  if (entries.length < DRAWERS_FROM) return [];
  return fillDrawers(entries, questions, shardOf).map((rows) => {
    const some = rows.map((row) => entries[row]!);
    const answers = Object.fromEntries(
      rows.flatMap((row, place) => (questions[row] ? [[place, questions[row]] as const] : [])),
    );
    return { names: packNames(some), aliases: packAliases(some), answers };
  });
}

/** Unpacks a drawer. */
export const unpackDrawer = ({ names, aliases, answers }: DrawerFile): Filed[] =>
  withAliases(unpackNames(names), aliases).map((entry, row) => ({
    entry,
    questions: answers[row] ?? [],
  }));

/** What several drawers hold together, each entry once. */
export function mergeDrawers(drawers: readonly (readonly Filed[])[]): Filed[] {
  const all = new Map<string, Filed>();
  for (const filed of drawers.flat()) all.set(`${filed.entry.kind}/${filed.entry.id}`, filed);
  return [...all.values()];
}

import type { Query } from './name-queries.ts';
import { score, type Score } from './score.ts';

/** A query, and the place of the first right page (from 0, -1 for none): in the handbook's box, and with Pagefind. */
export type Place = {
  set: 'names' | 'questions' | 'blind' | 'unseen';
  query: Query;
  own: number;
  bare: number;
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

function line(name: string, own: Score, other: Score): void {
  const cells = [own, other].flatMap((one) => [
    percent(one.first),
    percent(one.firstThree),
    one.reciprocalRank.toFixed(3).padStart(6),
    ' ',
  ]);
  console.log(name.padEnd(20), String(own.count).padStart(5), ...cells);
}

function group(name: string, some: readonly Place[]): void {
  if (some.length > 0) line(name, score(some.map(({ own }) => own)), score(some.map(({ bare }) => bare)));
}

/** Prints the table: a line a kind, then the sums, then what was not found among the first three. */
export function report(places: readonly Place[]): void {
  console.log('\nkind                 count   first     three     MRR  | Pagefind: first, three, MRR');
  for (const set of ['names', 'questions', 'blind', 'unseen'] as const) {
    const some = places.filter((one) => one.set === set);
    for (const kind of new Set(some.map(({ query }) => query.kind)))
      group(
        kind,
        some.filter(({ query }) => query.kind === kind),
      );
    group(`all ${set}`, some);
    group(
      '  held out',
      some.filter(({ query }) => query.isHeldOut),
    );
  }
  for (const { query, own } of places)
    if (own < 0 || own > 2) console.log(`not in the first three: ${query.kind} ${query.lang} ${query.query}`);
  for (const { query, own } of places)
    if (own === 1 || own === 2) console.log(`not first: ${query.kind} ${query.lang} ${query.query}`);
}

/** What misses its goal, in words. */
export function missed(places: readonly Place[]): string[] {
  const goals = { names: [0.99, 1], questions: [0.85, 0.95] } as const;
  return Object.entries(goals).flatMap(([set, [first, three]]) => {
    const got = score(places.filter((one) => one.set === set).map(({ own }) => own));
    return got.first >= first && got.firstThree >= three ? [] : [`${set} miss their goal`];
  });
}

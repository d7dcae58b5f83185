import type { PageKind } from '../language/page-path.ts';
import { ask, type AskIndex } from './ask.ts';
import { lookUp, type Hit, type Prepared } from './look-up.ts';
import type { LookupEntry } from './lookup-index.ts';
import { normaliseQuery } from './normalise-query.ts';
import { reduceQuestion } from './reduce-question.ts';
import { toSimplified } from './to-simplified.ts';

/** Everything that names and questions are found by. `traditional` as `traditionalFor` makes it. */
export type Library = {
  readonly prepared: readonly Prepared[];
  readonly asking: AskIndex;
  readonly traditional: string;
};

/** A page whose text says some of a question: how much, between 0 and 1 (see `scorePages`). */
export type WeighedPage = {
  readonly kind: PageKind;
  readonly id: string;
  readonly title: string;
  readonly score: number;
};

/** What the text of a page is worth to a question, against the names it bears and the questions it is known to answer. */
const WORTH_OF_TEXT = 2;

/**
 * Pages for what a reader typed, best first: a name as it stands; the name that a question asks for; pages that bear
 * the query, or nearly, in their name; pages that answer the question by what they are called, by the questions they are
 * known to answer, and by their texts where these were weighed. Traditional characters are read as simplified ones.
 */
export function findPages(
  { prepared, asking, traditional }: Library,
  typed: string,
  limit = 12,
  weighed: readonly WeighedPage[] = [],
): Hit[] {
  const query = toSimplified(typed.slice(0, 200), traditional);
  const plain = normaliseQuery(query);
  const asked = reduceQuestion(plain);
  const named = lookUp(prepared, query, limit, asking.readings);
  const meant = asked === plain ? [] : lookUp(prepared, asked, limit, asking.readings);
  const exact = (hits: readonly Hit[]) => hits.filter(({ quality }) => quality === 'exact');
  const answers = [...answersTo(asking, prepared, query, weighed), ...meant.map(({ entry }) => entry)];
  const near = named.filter(({ quality }) => quality === 'near');
  const inOrder: Hit[] = [
    ...exact(named),
    ...exact(meant),
    ...named.filter((hit) => !near.includes(hit)),
    ...near,
    ...answers.map((entry) => ({ entry, quality: 'asked' as const })),
  ];
  const seen = new Set<object>();
  return inOrder.filter(({ entry }) => !seen.has(entry) && seen.add(entry)).slice(0, limit);
}

/** Entries that answer a question, best first. */
function answersTo(
  asking: AskIndex,
  prepared: readonly Prepared[],
  query: string,
  weighed: readonly WeighedPage[],
): LookupEntry[] {
  const keyOf = ({ kind, id }: { kind: PageKind; id: string }) => `${kind}/${id}`;
  const answers = new Map(
    ask(asking, query).map(({ row, score }) => {
      const { entry } = prepared[row]!;
      return [keyOf(entry), { entry, score }] as const;
    }),
  );
  const known = new Map(
    weighed.length > 0 ? prepared.map(({ entry }) => [keyOf(entry), entry] as const) : [],
  );
  for (const page of weighed) {
    const found = answers.get(keyOf(page));
    const { kind, id, title } = page;
    const entry = found?.entry ??
      known.get(keyOf(page)) ?? { kind, id, name: { zh: title, en: title }, pinyin: '', aliases: [] };
    answers.set(keyOf(page), { entry, score: (found?.score ?? 0) + WORTH_OF_TEXT * page.score });
  }
  return [...answers.values()].toSorted((a, b) => b.score - a.score).map(({ entry }) => entry);
}

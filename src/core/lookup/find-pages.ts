import { ask, type AskIndex } from './ask.ts';
import { lookUp, type Hit, type Prepared } from './look-up.ts';
import { normaliseQuery } from './normalise-query.ts';
import { reduceQuestion } from './reduce-question.ts';
import { toSimplified } from './to-simplified.ts';

/** Everything that names and questions are found by. `traditional` as `traditionalFor` makes it. */
export type Library = {
  readonly prepared: readonly Prepared[];
  readonly asking: AskIndex;
  readonly traditional: string;
};

/**
 * Pages for what a reader typed, best first: a name as it stands; the name that a question asks for; pages that bear
 * the query in their name; pages that answer the question. Traditional characters are read as simplified ones.
 */
export function findPages({ prepared, asking, traditional }: Library, typed: string, limit = 12): Hit[] {
  const query = toSimplified(typed.slice(0, 200), traditional);
  const plain = normaliseQuery(query);
  const asked = reduceQuestion(plain);
  const named = lookUp(prepared, query, limit, asking.readings);
  const meant = asked === plain ? [] : lookUp(prepared, asked, limit, asking.readings);
  const answers = ask(asking, query)
    .slice(0, limit)
    .map(({ row, score }) => ({ hit: { entry: prepared[row]!.entry, quality: 'asked' as const }, score }));
  const sure = answers.filter(({ score }) => score >= SURE).map(({ hit }) => hit);
  const exact = (hits: readonly Hit[]) => hits.filter(({ quality }) => quality === 'exact');
  const inOrder: Hit[] = [
    ...exact(named),
    ...exact(meant),
    ...named.filter(({ quality }) => quality === 'prefix' || quality === 'part'),
    ...sure,
    ...named,
    ...meant,
    ...answers.map(({ hit }) => hit),
  ];
  const seen = new Set<object>();
  return inOrder.filter(({ entry }) => !seen.has(entry) && seen.add(entry)).slice(0, limit);
}

/** From this score on, a page says nearly all of what was asked. */
const SURE = 1.15;

import { inSlices } from '../browser/in-slices.ts';
import { saveFile } from '../browser/save-file.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { passes } from '../core/results/count-answers.ts';
import { csvLines, itemRows, resultRows, type ResultWords } from '../core/results/csv.ts';
import { FEWEST_ANONYMOUS } from '../core/results/small-group.ts';
import type { Account } from '../core/results/take-slips.ts';
import type { SlipCount } from './slip-count.ts';

type Words = Readonly<Record<string, string>>;

/** Names of namesakes that are told. */
const MOST_NAMES = 10;

/** What became of every slip that was read. */
export function accounted(account: Account, people: number, words: Words): string[] {
  const { read, taken, twice, foreign, damaged, examples } = account;
  const say = (key: string, values: Record<string, string | number>) => fillBlanks(words[key]!, values);
  const codes = (damaged > examples.length ? [...examples, '…'] : examples).join(' ');
  return [
    say('found', { added: read, fresh: taken, people }),
    ...(twice > 0 ? [say('twice', { count: twice })] : []),
    ...(damaged > 0 ? [say('damaged', { count: damaged, codes })] : []),
    ...(foreign > 0 ? [say('foreign', { count: foreign })] : []),
  ];
}

/** Names under which several slips came; the first few of them. */
export function namesakes({ slips, anonymous }: SlipCount, words: Words): string[] {
  const { sameNames } = slips;
  if (sameNames.length === 0) return [];
  const told = [...sameNames.slice(0, MOST_NAMES), ...(sameNames.length > MOST_NAMES ? ['…'] : [])];
  return [fillBlanks(words['same-names']!, { names: anonymous ? words['scan-someone']! : told.join(' · ') })];
}

/** What is counted: the assignment, its group, its questions, and how many people passed where a share was set. */
export function summary({ assignment, questions, slips, anonymous }: SlipCount, words: Words): string[] {
  const { title, group, passPercent: percent } = assignment;
  const [people, met] = [slips.size, slips.rows.filter(({ slip }) => passes(slip.answers, percent)).length];
  const facts = [
    title,
    group,
    fillBlanks(words['of-questions']!, { questions: questions.length }),
    fillBlanks(words['of-people']!, { people }),
  ];
  const isTold = percent > 0 && people >= (anonymous ? FEWEST_ANONYMOUS : 1);
  return [
    facts.filter(Boolean).join(' · '),
    ...(isTold ? [fillBlanks(words['passed']!, { percent, met, people })] : []),
  ];
}

/** Saves the count as a table: one row a learner, or one row a question where nobody is to be recognised. */
export async function saveTable(count: SlipCount, heads: readonly string[], words: Words): Promise<void> {
  const { questions, slips, anonymous } = count;
  const stems = questions.map(({ stem }, i) => `${i + 1}. ${stem}`);
  const outcomes = { ...words, none: words['unanswered'] } as ResultWords;
  const rows = anonymous
    ? itemRows(heads, stems, slips.statistics())
    : resultRows(outcomes, stems, slips.rows);
  const lines: string[] = [];
  await inSlices(gather(csvLines(rows), lines));
  saveFile(`${words['file']}.csv`, lines, 'text/csv');
}

/** Puts what comes into a list, one a step. */
function* gather<T>(from: Iterable<T>, into: T[]): Generator<void, void> {
  for (const one of from) yield void into.push(one);
}

import { compareEvents, type RecordEvent } from '../record/event.ts';
import { SIDES, type Side, type Sides } from '../triangle/sides.ts';
import { scoreSide, WORST, type Answers, type SideScore } from './side-score.ts';

/** A sentence as scoring needs to know it; `side` may be one that is none of the triangle's. */
export type Statement = { readonly id: string; readonly side: string };

/** What answers add up to. */
export type Diagnosis = {
  readonly scores: Readonly<Record<Side, SideScore>>;
  readonly sides: Sides;
};

/** The triangle of some answers, or the sides for which there are too few. */
export function diagnose(
  statements: readonly Statement[],
  answers: Answers,
): { kind: 'diagnosis'; diagnosis: Diagnosis } | { kind: 'too-few'; sides: Side[] } {
  const scored = SIDES.map((side) => [side, scoreSide(answersOfSide(statements, answers, side))] as const);
  const missing = scored.flatMap(([side, score]) => (score ? [] : [side]));
  if (missing.length > 0) return { kind: 'too-few', sides: missing };
  const scores = Object.fromEntries(scored) as Record<Side, SideScore>;
  const sides = SIDES.map((side) => scores[side].length) as unknown as Sides;
  return { kind: 'diagnosis', diagnosis: { scores, sides } };
}

const answersOfSide = (statements: readonly Statement[], answers: Answers, side: Side): number[] =>
  statements.flatMap(({ id, side: of }) => (of === side ? (answers[id] ?? []) : []));

/**
 * The sides that may be the shortest: the shortest one, and every other whose range reaches into its range. All three
 * stand for “cannot tell”.
 */
export function shortestSides({ scores }: Diagnosis): Side[] {
  const byLength = SIDES.toSorted((a, b) => scores[a].length - scores[b].length);
  const reach = scores[byLength[0]!].high;
  return byLength.filter((side, at) => at === 0 || scores[side].low <= reach);
}

/** The triangles of every side's lowest and highest length. */
export const rangeOf = ({ scores }: Diagnosis): { low: Sides; high: Sides } => ({
  low: SIDES.map((side) => scores[side].low) as unknown as Sides,
  high: SIDES.map((side) => scores[side].high) as unknown as Sides,
});

/** The item and the kind under which self-checks are recorded; the data is `{ answers }`. */
export const DIAGNOSE_ITEM = 'diagnose';
export const DIAGNOSE_KIND = 'diagnosed';

/** Answers in something written down; whatever is no answer is left out. */
export function parseAnswers(data: Readonly<Record<string, unknown>>): Answers {
  const isAnswer = (value: unknown) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= WORST;
  const entries = Object.entries((data['answers'] ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([, value]) => isAnswer(value))) as Answers;
}

/** Every self-check of a record, the earliest first. `atMillis` is the wall clock of its device. */
export function checksIn(events: readonly RecordEvent[]): { atMillis: number; answers: Answers }[] {
  return events
    .filter((event) => event.kind === DIAGNOSE_KIND)
    .toSorted(compareEvents)
    .map(({ t, data }) => ({ atMillis: t, answers: parseAnswers(data) }));
}

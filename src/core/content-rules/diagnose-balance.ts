import { SIDES } from '../triangle/sides.ts';
import { entriesOf, type Entry } from './content-model.ts';
import { defineRule } from './rule.ts';

/** Sentences that each side of the self-check has: the printed sheet divides their sum by three. */
const PER_SIDE = 5;
const FEWEST_OUTSIDE = 5;

/** The self-check asks equally about every side of the triangle, and enough about what lies outside it. */
export const diagnoseBalance = defineRule(['side-unbalanced', 'too-few-outside'], function* (content) {
  const statements = entriesOf(content, 'diagnose');
  const [first] = statements;
  if (!first) return;
  const place = { file: first.file, line: 1 };
  const count = (matches: (side: string) => boolean) =>
    statements.filter((statement) => matches(sideOf(statement))).length;
  for (const side of SIDES) {
    const found = count((one) => one === side);
    if (found !== PER_SIDE)
      yield { code: 'side-unbalanced', ...place, params: { side, found, wanted: PER_SIDE } };
  }
  const outside = count((one) => !SIDES.some((side) => side === one));
  if (outside < FEWEST_OUTSIDE)
    yield { code: 'too-few-outside', ...place, params: { found: outside, least: FEWEST_OUTSIDE } };
});

const sideOf = ({ data }: Entry): string => String((data as { side?: unknown } | null | undefined)?.side);

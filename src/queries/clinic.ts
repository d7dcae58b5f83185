import { parseLocator } from '../core/locator/locator.ts';
import type { Handbook, Source, Term } from './handbook.ts';

type Misreading = NonNullable<Term['misread']>[number];
export type Slip = Misreading & { term: Term; at: string[] };

const essayOf = (locator: string) => parseLocator(locator)!.source;

/**
 * Wrong English noted with the terms, by the essay it stands in; what the comparison of the two texts of one essay
 * shows already is left out.
 */
export function misreadingsByEssay(book: Handbook): { source: Source; slips: Slip[] }[] {
  const compared = new Set(book.discrepancies.flatMap((slip) => slip.at.map(essayOf)));
  const shown = new Set(book.discrepancies.flatMap((slip) => slip.terms ?? []));
  const slips = book.terms.flatMap((term) =>
    (term.misread ?? []).map((one) => ({ ...one, term, at: one.at ?? term.sources })),
  );
  const rest = slips.filter(
    ({ term, at }) => !shown.has(term.id) || !at.every((place) => compared.has(essayOf(place))),
  );
  const homeOf = ({ at }: Slip) => essayOf(at.find((place) => !compared.has(essayOf(place))) ?? at[0]!);
  return book.sources
    .map((source) => ({ source, slips: rest.filter((slip) => homeOf(slip) === source.id) }))
    .filter((group) => group.slips.length > 0);
}

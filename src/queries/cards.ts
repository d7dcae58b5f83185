import type { PageKind } from '../core/language/page-path.ts';
import type { Words } from '../core/language/words.ts';
import { getHandbook, nameOf } from './handbook.ts';
import { unitsOf } from './units.ts';
import { nextSteps, type Step } from './next-steps.ts';

export type Card = {
  kind: PageKind;
  id: string;
  name: Words;
  pinyin: string;
  text: Words;
  /** Where to go on: module, mechanism, debate, each at most once. */
  next: Step[];
};

/** The short explanation of everything that can be looked up. */
export async function getCards(): Promise<Card[]> {
  const book = await getHandbook();
  const card = (kind: PageKind, id: string, name: Words, text: Words, pinyin = ''): Card => ({
    kind,
    id,
    name,
    pinyin,
    text,
    next: nextSteps(book, kind, id),
  });
  return [
    ...book.terms.map((one) => card('term', one.id, one, one.explain, one.pinyin)),
    ...book.mechanisms.map((one) => card('mechanism', one.id, one, one.does, one.pinyin)),
    ...book.failures.map((one) => card('failure', one.id, one, one.is)),
    ...book.modules.map((one) => card('module', one.id, one.title, one.summary)),
    ...book.tensions.map((one) => card('tension', one.id, one.title, one.question)),
    ...book.cases.map((one) => card('case', one.id, one.title, one.actor)),
    ...book.sources.map((one) => card('source', one.id, one.title, one.summary)),
    ...book.routes.map((one) => card('route', one.id, one.title, one.suits)),
    ...unitsOf(book).map((one) => card('unit', one.id, one.title, one.why)),
    ...book.discrepancies.map((one) =>
      card('discrepancy', one.id, nameOf(book, 'discrepancy', one.id)!, one.why),
    ),
  ];
}

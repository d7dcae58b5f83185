import { chooseMix } from '../core/curriculum/choose-mix.ts';
import { keyTerms } from '../core/curriculum/key-terms.ts';
import { topOutcomes } from '../core/curriculum/top-outcomes.ts';
import type { Lang } from '../core/language/words.ts';
import { BLOOM_LEVELS } from '../schemas/module.ts';
import type { QuizItem } from '../schemas/quiz.ts';
import type { Handbook, Module, Term, Unit } from './handbook.ts';

/** Units that have modules. */
export const unitsOf = (book: Handbook): Unit[] => book.units.filter((unit) => unit.modules.length > 0);

export const modulesOfUnit = (book: Handbook, unit: Unit): Module[] =>
  book.modules.filter((module) => module.unit.id === unit.id);

/** The unit's modules in order, and before each what it builds on from other units. */
export function withBuiltUpon(book: Handbook, unit: Unit): Module[] {
  const before = (module: Module) =>
    module.prerequisites.flatMap((id) => book.module.get(id) ?? []).filter((one) => one.unit.id !== unit.id);
  return [...new Set(modulesOfUnit(book, unit).flatMap((module) => [...before(module), module]))];
}

/** The unit's mixed quiz. A unit of one module mixes it with those it builds on: alone, it would be asked twice. */
export function mixOfUnit(book: Handbook, unit: Unit): QuizItem[] {
  const own = modulesOfUnit(book, unit);
  return chooseMix((own.length === 1 ? withBuiltUpon(book, unit) : own).map((module) => module.items));
}

/** Every term a module names: listed by it, or written in its text. */
export const termsNamedIn = (book: Handbook, module: Module): ReadonlySet<string> =>
  new Set(
    book.terms.flatMap(({ id, zh }) =>
      module.terms.includes(id) || module.texts.zh.body!.includes(zh) ? [id] : [],
    ),
  );

/** The terms that tie the unit's modules together. */
export const keyTermsOf = (book: Handbook, unit: Unit): Term[] =>
  keyTerms(
    modulesOfUnit(book, unit).map((module) => ({ teaches: module.terms, names: termsNamedIn(book, module) })),
  ).flatMap((id) => book.term.get(id) ?? []);

/** What one can do after the unit: the outcomes that ask most, fewer of each module where there are many. */
export function outcomesOfUnit(book: Handbook, unit: Unit, lang: Lang): string[] {
  const modules = modulesOfUnit(book, unit);
  const each = modules.length === 1 ? Infinity : modules.length <= 5 ? 2 : 1;
  return modules.flatMap((module) =>
    topOutcomes(module.outcomes, BLOOM_LEVELS, each).map(({ id }) => module.texts[lang].data.outcomes[id]!),
  );
}

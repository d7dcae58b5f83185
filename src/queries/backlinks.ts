import { firstOfEachEssay, isInside, parseLocator } from '../core/locator/locator.ts';
import type { Failure, Handbook, Mechanism, Module, Tension, Term } from './handbook.ts';

/** Whether one of the locators points into the given section of the essay (or at the whole essay, for `null`). */
export function pointsInto(locators: readonly string[], source: string, section: string | null): boolean {
  return locators.some((text) => {
    const locator = parseLocator(text);
    if (locator?.source !== source) return false;
    if (section === null || locator.section === null) return section === null;
    return locator.section === section || isInside(section, locator.section);
  });
}

/** The first place in each essay, a translation left out where its original speaks too: the two are one essay. */
export function essaysSpeaking(book: Handbook, locators: readonly string[]): string[] {
  const firsts = firstOfEachEssay(locators);
  const essays = new Set(firsts.map((at) => parseLocator(at)?.source));
  return firsts.filter((at) => !essays.has(book.source.get(parseLocator(at)?.source ?? '')?.editionOf));
}

/** Every locator cited in a module: its list of sources, its prose and its items. */
export function citedIn(module: Module): string[] {
  const prose = [...(module.texts.zh.body ?? '').matchAll(/<Cite\s+at="([^"]+)"/g)].flatMap(([, at = '']) =>
    at.split(/;\s*/),
  );
  return [...module.sources, ...prose, ...module.items.flatMap((item) => item.source)];
}

/** Modules that list a thing of the knowledge base or name it in their text. */
export function modulesNaming(book: Handbook, id: string): Module[] {
  const inText = new RegExp(`(?:<Term id|to|debate|case)="${id}"`);
  return book.modules.filter((module) => {
    const { terms, mechanisms, tensions, cases = [] } = module;
    return (
      [terms, mechanisms, tensions, cases].some((list) => list.includes(id)) ||
      inText.test(module.texts.zh.body ?? '')
    );
  });
}

export const mechanismsOfTerm = (book: Handbook, id: string): Mechanism[] =>
  book.mechanisms.filter((mechanism) => mechanism.terms?.includes(id));

/** Terms related to a term, named by it or naming it. */
export function relatedTerms(book: Handbook, term: Term): Term[] {
  const named = new Set(term.related ?? []);
  return book.terms.filter(
    (one) => one.id !== term.id && (named.has(one.id) || one.related?.includes(term.id)),
  );
}

/** Mechanisms related to a mechanism, named by it or naming it. */
export function relatedMechanisms(book: Handbook, mechanism: Mechanism): Mechanism[] {
  const named = new Set(mechanism.related ?? []);
  return book.mechanisms.filter(
    (one) => one.id !== mechanism.id && (named.has(one.id) || one.related?.includes(mechanism.id)),
  );
}

/** Debates that a mechanism's side effects are part of: those its text names. */
export const tensionsOfMechanism = (book: Handbook, mechanism: Mechanism): Tension[] =>
  [...new Set(mechanism.breeds?.zh.match(/X\d+/g) ?? [])].flatMap((id) => book.tension.get(id) ?? []);

/** Mechanisms whose side effects a debate is about. */
export const mechanismsOfTension = (book: Handbook, tension: Tension): Mechanism[] =>
  book.mechanisms.filter((mechanism) => tensionsOfMechanism(book, mechanism).includes(tension));

/** Every place that a class of failure rests on. */
export const placesOfFailure = ({ shows, causes, cures }: Failure): string[] =>
  [...shows, ...causes, ...cures].flatMap((stated) => stated.at);

/** Whether a class of failure is called by a term: it is its name or alias, or a failure whose name it is part of. */
const isCalledBy = (failure: Failure, { zh, aliases, theme }: Term): boolean =>
  failure.zh
    .split('·')
    .some((part) => zh === part || aliases?.zh?.includes(part) || (theme === 'failure' && zh.includes(part)));

/** Terms for what a class of failure is called by. */
export const termsOfFailure = (book: Handbook, failure: Failure): Term[] =>
  book.terms.filter((term) => isCalledBy(failure, term));

/** Classes of failure that are called by a term. */
export const failuresOfTerm = (book: Handbook, term: Term): Failure[] =>
  book.failures.filter((failure) => isCalledBy(failure, term));

/** What rests on a paragraph of an essay, or with `null` on any place in it. */
export function usesOfPlace(book: Handbook, source: string, section: string | null) {
  const uses = (locators: readonly string[]) =>
    section === null
      ? locators.some((text) => parseLocator(text)?.source === source)
      : pointsInto(locators, source, section);
  return {
    modules: book.modules.filter((module) => uses(citedIn(module))),
    terms: book.terms.filter((term) => uses(term.sources)),
    mechanisms: book.mechanisms.filter((mechanism) =>
      uses([...mechanism.sources, ...(mechanism.warns ?? [])]),
    ),
    failures: book.failures.filter((failure) => uses(placesOfFailure(failure))),
    tensions: book.tensions.filter(({ a, b }) => uses([...a.at, ...b.at])),
    cases: book.cases.filter((one) => uses([...one.sources, ...one.figures.flatMap((figure) => figure.at)])),
    discrepancies: book.discrepancies.filter((slip) => uses(slip.at)),
  };
}

/** Debates in which a module, or a locator's essay, takes part. */
export const tensionsOfModule = (book: Handbook, module: Module): Tension[] =>
  book.tensions.filter(
    (tension) => module.tensions.includes(tension.id) || tension.modules.includes(module.id),
  );

/** Terms that can be tapped in a module, in order of appearance. */
export function termsTappedIn(book: Handbook, module: Module): Term[] {
  const bodies = `${module.texts.zh.body}${module.texts.en.body}`;
  const ids = new Set([...bodies.matchAll(/<Term\s+id="([^"]+)"/g)].map(([, id = '']) => id));
  return [...ids].flatMap((id) => book.term.get(id) ?? []);
}

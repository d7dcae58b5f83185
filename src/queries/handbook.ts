import { getCollection, type CollectionEntry } from 'astro:content';
import { kindOfId, type PageKind } from '../core/language/page-path.ts';
import { LANGS, type Lang, type Words } from '../core/language/words.ts';
import type { QuizItem, QuizTwin } from '../schemas/quiz.ts';

type Facts<C extends 'terms' | 'mechanisms' | 'sources' | 'cases' | 'routes'> = CollectionEntry<C>['data'] & {
  id: string;
};
export type Term = Facts<'terms'>;
export type Mechanism = Facts<'mechanisms'>;
export type Source = Facts<'sources'>;
export type Case = Facts<'cases'>;
export type Route = Facts<'routes'>;
export type Failure = CollectionEntry<'failures'>['data'];
export type Tension = CollectionEntry<'tensions'>['data'];
export type Discrepancy = CollectionEntry<'discrepancies'>['data'];
export type Statement = CollectionEntry<'diagnose'>['data'];
export type Unit = CollectionEntry<'units'>['data'];

export type Module = CollectionEntry<'modules'>['data'] & {
  id: string;
  unit: Unit;
  title: Words;
  summary: Words;
  texts: Record<Lang, CollectionEntry<'moduleTexts'>>;
  /** Sections in order; ids and number are the same in both languages. */
  sections: { id: string; title: Words }[];
  items: QuizItem[];
  /** Items in other words; they are asked in reviews only. */
  twins: QuizTwin[];
};

export type Handbook = Awaited<ReturnType<typeof readHandbook>>;

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
const natural = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id, 'en', { numeric: true });

async function listOf<C extends 'terms' | 'mechanisms' | 'sources' | 'cases' | 'routes'>(collection: C) {
  const entries: CollectionEntry<C>[] = await getCollection(collection);
  return entries.map((entry) => ({ ...entry.data, id: entry.id }) as Facts<C>).toSorted(natural);
}

const sectionsOf = (body: string) =>
  [...body.matchAll(/<Section\s+id="([^"]+)"\s+title="([^"]+)"/g)].map(([, id = '', title = '']) => ({
    id,
    title,
  }));

async function readModules(units: readonly Unit[]): Promise<Module[]> {
  const facts = new Map((await getCollection('modules')).map((entry) => [entry.id, entry.data]));
  const texts = new Map((await getCollection('moduleTexts')).map((entry) => [entry.id, entry]));
  const quizzes = new Map((await getCollection('quizzes')).map((entry) => [entry.id, entry.data]));
  return units.flatMap((unit) =>
    unit.modules.map((id) => {
      const zh = texts.get(`${id}/zh`)!;
      const en = texts.get(`${id}/en`)!;
      const english = sectionsOf(en.body ?? '');
      return {
        ...facts.get(id)!,
        id,
        unit,
        title: { zh: zh.data.title, en: en.data.title },
        summary: { zh: zh.data.summary, en: en.data.summary },
        texts: { zh, en },
        sections: sectionsOf(zh.body ?? '').map((section, i) => ({
          id: section.id,
          title: { zh: section.title, en: english[i]?.title ?? section.title },
        })),
        ...quizzes.get(id)!,
      };
    }),
  );
}

async function readHandbook() {
  const units = (await getCollection('units')).map((entry) => entry.data);
  const modules = await readModules(units);
  const statements = (await getCollection('diagnose')).map((entry) => entry.data);
  const failures = (await getCollection('failures')).map((entry) => entry.data).toSorted(natural);
  const tensions = (await getCollection('tensions')).map((entry) => entry.data).toSorted(natural);
  const discrepancies = (await getCollection('discrepancies')).map((entry) => entry.data).toSorted(natural);
  const [terms, mechanisms, sources, cases, routes] = await Promise.all([
    listOf('terms'),
    listOf('mechanisms'),
    listOf('sources'),
    listOf('cases'),
    listOf('routes'),
  ]);
  return {
    units,
    modules,
    terms,
    mechanisms,
    statements,
    failures,
    tensions,
    discrepancies,
    sources,
    cases,
    routes,
    module: byId(modules),
    term: byId(terms),
    mechanism: byId(mechanisms),
    failure: byId(failures),
    tension: byId(tensions),
    source: byId(sources),
    case: byId(cases),
    discrepancy: byId(discrepancies),
  };
}

let reading: ReturnType<typeof readHandbook> | undefined;

/** The whole content, read once a build, with lists in order and look-ups by id. */
export const getHandbook = (): ReturnType<typeof readHandbook> =>
  import.meta.env.DEV ? readHandbook() : (reading ??= readHandbook());

/** The name of a thing in both languages; `null` when it has no page. */
export function nameOf(book: Handbook, kind: PageKind, id: string): Words | null {
  switch (kind) {
    case 'term':
    case 'mechanism':
    case 'failure': {
      const thing = book[kind].get(id);
      return thing ? { zh: thing.zh, en: thing.en } : null;
    }
    case 'module':
    case 'tension':
    case 'case':
    case 'source':
      return book[kind].get(id)?.title ?? null;
    case 'unit':
      return book.units.find((unit) => unit.id === id)?.title ?? null;
    case 'route':
      return book.routes.find((route) => route.id === id)?.title ?? null;
    case 'discrepancy': {
      const slip = book.discrepancy.get(id);
      return slip ? { zh: `${id} ${slip.original}`, en: `${id} ${slip.right}` } : null;
    }
  }
}

/** The name of a thing whose id tells its kind. */
export const nameOfId = (book: Handbook, id: string): Words | null => nameOf(book, kindOfId(id), id);

/** Paths of every language, for `getStaticPaths` (a new list each time: Astro writes on it). */
export const langPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** Paths of every thing in every language. */
export const thingPaths = (things: readonly { id: string }[]) =>
  LANGS.flatMap((lang) => things.map(({ id }) => ({ params: { lang, id } })));

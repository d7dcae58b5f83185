import type { APIRoute } from 'astro';
import type { PageKind } from '../core/language/page-path.ts';
import { getHandbook } from '../queries/handbook.ts';
import { mixOfUnit, unitsOf } from '../queries/units.ts';
import { hrefOf } from '../queries/urls.ts';

const urls = (kind: PageKind, id: string) => ({ zh: hrefOf('zh', kind, id), en: hrefOf('en', kind, id) });

/** The public manifest; its shape is documented in the README and versioned by `schema`. */
export const GET: APIRoute = async () => {
  const book = await getHandbook();
  return Response.json({
    schema: 1,
    units: unitsOf(book).map((unit) => ({
      id: unit.id,
      titles: unit.title,
      urls: urls('unit', unit.id),
      modules: unit.modules,
      quiz: mixOfUnit(book, unit).map((item) => item.id),
    })),
    modules: book.modules.map((module) => ({
      id: module.id,
      unit: module.unit.id,
      minutes: module.minutes,
      urls: urls('module', module.id),
      titles: module.title,
      items: module.items.length,
      outcomes: module.outcomes.map((outcome) => outcome.id),
      sources: module.sources,
      terms: module.terms,
      mechanisms: module.mechanisms,
    })),
    terms: book.terms.map(({ id, zh, pinyin, en }) => ({ id, zh, pinyin, en, urls: urls('term', id) })),
    mechanisms: book.mechanisms.map(({ id, zh, en, treats, module }) => ({
      id,
      zh,
      en,
      treats,
      module,
      urls: urls('mechanism', id),
    })),
    failures: book.failures.map(({ id, zh, en, side }) => ({ id, zh, en, side, urls: urls('failure', id) })),
    sources: book.sources.map(({ id, title, year }) => ({
      id,
      titles: title,
      year,
      urls: urls('source', id),
    })),
    cases: book.cases.map(({ id, title }) => ({ id, titles: title, urls: urls('case', id) })),
    tensions: book.tensions.map(({ id, title }) => ({ id, titles: title, urls: urls('tension', id) })),
    clinic: book.discrepancies.map(({ id, original, right, effect }) => ({
      id,
      zh: original,
      en: right,
      effect,
      urls: urls('discrepancy', id),
    })),
    routes: book.routes.map(({ id, title, sittings }) => ({
      id,
      titles: title,
      minutes: sittings.map((sitting) => sitting.minutes),
      urls: urls('route', id),
    })),
    items: book.modules.flatMap((module) =>
      module.items.map(({ id, kind, outcome, source }) => ({
        id,
        module: module.id,
        kind,
        outcome,
        source,
        twins: module.twins.filter((twin) => twin.of === id).length,
      })),
    ),
  });
};

import type { PageKind } from '../core/language/page-path.ts';
import type { Words } from '../core/language/words.ts';
import { nameOf, type Handbook } from './handbook.ts';

/** A page to go on to. */
export type Step = { kind: PageKind; id: string; name: Words };

/** From a thing to the module that teaches it, a mechanism and a debate about it; what there is not is left out. */
export function nextSteps(book: Handbook, kind: PageKind, id: string): Step[] {
  const module = kind === 'module' ? id : moduleOf(book, kind, id);
  const steps: [PageKind, string | undefined][] = [
    ['module', module],
    ['mechanism', mechanismOf(book, kind, id) ?? (module && book.module.get(module)?.mechanisms[0])],
    ['tension', module && debateOf(book, module)],
  ];
  return steps.flatMap(([to, target]) => {
    const name = target && (to !== kind || target !== id) ? nameOf(book, to, target) : null;
    return name ? [{ kind: to, id: target!, name }] : [];
  });
}

/** The debate that is first of all about a module, else one that touches it. */
const debateOf = ({ tensions }: Handbook, module: string): string | undefined =>
  (
    tensions.find(({ modules }) => modules[0] === module) ??
    tensions.find(({ modules }) => modules.includes(module))
  )?.id;

function moduleOf(book: Handbook, kind: PageKind, id: string): string | undefined {
  switch (kind) {
    case 'term':
      return book.term.get(id)?.module;
    case 'mechanism':
      return book.mechanism.get(id)?.module;
    case 'case':
      return book.case.get(id)?.module;
    case 'tension':
      return book.tension.get(id)?.modules[0];
    case 'discrepancy':
      return book.discrepancy.get(id)?.modules[0];
    case 'failure':
      return book.mechanisms.find(({ treats }) => treats.includes(id))?.module;
    default:
      return undefined;
  }
}

function mechanismOf(book: Handbook, kind: PageKind, id: string): string | undefined {
  if (kind === 'term') return book.mechanisms.find(({ terms }) => terms?.includes(id))?.id;
  if (kind === 'failure') return book.mechanisms.find(({ treats }) => treats.includes(id))?.id;
  if (kind === 'discrepancy') return book.discrepancy.get(id)?.mechanisms?.[0];
  if (kind === 'mechanism') return book.mechanism.get(id)?.related?.[0];
  return undefined;
}

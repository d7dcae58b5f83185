import type { LookupEntry } from '../core/lookup/lookup-index.ts';
import { getHandbook, nameOf } from './handbook.ts';
import { unitsOf } from './units.ts';

/** Everything that can be looked up by name. */
export async function getLookupEntries(): Promise<LookupEntry[]> {
  const book = await getHandbook();
  const titled = (
    kind: 'module' | 'tension' | 'case' | 'source' | 'route' | 'unit',
    things: readonly { id: string; title: { zh: string; en: string } }[],
  ) => things.map(({ id, title }) => ({ kind, id, name: title, pinyin: '', aliases: [id] }));
  return [
    ...book.terms.map((term) => ({
      kind: 'term' as const,
      id: term.id,
      name: { zh: term.zh, en: term.en },
      pinyin: term.pinyin,
      aliases: [...(term.aliases?.zh ?? []), ...(term.aliases?.en ?? []), ...(term.typos ?? [])],
      misread: (term.misread ?? []).map((one) => one.wrong),
    })),
    ...book.mechanisms.map((mechanism) => ({
      kind: 'mechanism' as const,
      id: mechanism.id,
      name: { zh: mechanism.zh, en: mechanism.en },
      pinyin: mechanism.pinyin,
      aliases: [mechanism.id],
    })),
    ...book.failures.map(({ id, zh, en }) => ({
      kind: 'failure' as const,
      id,
      name: { zh, en },
      pinyin: '',
      aliases: [id],
    })),
    ...titled('module', book.modules),
    ...titled('tension', book.tensions),
    ...titled('case', book.cases),
    ...titled('source', book.sources),
    ...titled('route', book.routes),
    ...titled('unit', unitsOf(book)).map((unit) => ({ ...unit, aliases: [] })),
    ...book.discrepancies.map(({ id, effect, wrong = '' }) => ({
      kind: 'discrepancy' as const,
      id,
      name: nameOf(book, 'discrepancy', id)!,
      pinyin: '',
      aliases: [id],
      // What is only ambiguous is no mistranslation.
      misread: effect === 'ambiguous' ? [] : wrong.split('; ').filter(Boolean),
    })),
  ];
}

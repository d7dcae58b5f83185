import { join } from 'node:path';
import { FOLDERS, type PageKind } from '../../src/core/language/page-path.ts';
import { foldName } from '../../src/core/lookup/name-variants.ts';
import { toTraditional } from '../../src/core/lookup/to-traditional.ts';
import { collectContent } from '../../src/integrations/content-check/collect.ts';
import { readContentFiles } from '../../src/integrations/content-check/read-files.ts';
import type { Lang } from '../../src/core/language/words.ts';

/** A query and the pages that answer it, as addresses inside a language. */
export type Query = { kind: string; lang: Lang; query: string; pages: string[]; isHeldOut: boolean };

type Words = { zh: string; en: string };
type Data = Partial<Words> & {
  id?: string;
  title?: Words;
  pinyin?: string;
  aliases?: { zh?: string[]; en?: string[] };
  misread?: { wrong: string }[];
  typos?: string[];
  wrong?: string;
  effect?: string;
};
type Named = { kind: string; lang: Lang; name: string; page: string };

const KINDS: Record<string, PageKind> = {
  terms: 'term',
  mechanisms: 'mechanism',
  failures: 'failure',
  tensions: 'tension',
  cases: 'case',
  sources: 'source',
  routes: 'route',
  units: 'unit',
};

/**
 * Every term, alias, known mistranslation, pinyin, mechanism and title in the content, in both languages, each once. Where
 * several pages bear one name, each of them is right.
 */
export async function nameQueries(): Promise<Query[]> {
  const { content } = collectContent(await readContentFiles(join(import.meta.dirname, '../../content')));
  const named: Named[] = [];
  const add = (kind: string, lang: Lang, page: string, name: string | undefined) => {
    if (name) named.push({ kind, lang, name, page });
  };
  for (const { collection, id, data } of content.entries) {
    const { wrong, effect } = data as Data;
    if (collection === 'discrepancies' && effect !== 'ambiguous')
      for (const one of wrong?.split('; ') ?? [])
        add('mistranslation', 'en', `${FOLDERS.discrepancy}/${id}`, one);
    const kind = KINDS[collection];
    if (!kind) continue;
    const { zh, en, title, pinyin, aliases, misread, typos } = data as Data;
    const page = `${FOLDERS[kind]}/${id}`;
    const own = kind === 'term' || kind === 'mechanism' ? kind : 'title';
    add(own, 'zh', page, zh ?? title?.zh);
    add(own, 'en', page, en ?? title?.en);
    add('pinyin', 'zh', page, pinyin);
    for (const alias of aliases?.zh ?? []) add('alias', 'zh', page, alias);
    for (const alias of aliases?.en ?? []) add('alias', 'en', page, alias);
    for (const typo of typos ?? []) add('typo', 'zh', page, typo);
    if (kind === 'term' && zh) add('traditional', 'zh', page, toTraditional(zh));
    for (const { wrong } of misread ?? []) add('mistranslation', 'en', page, wrong);
  }
  for (const { module, lang, front } of content.texts)
    add('title', lang, `${FOLDERS.module}/${module}`, (front.data as { title: string }).title);

  const pagesOf = new Map<string, string[]>();
  for (const { name, page } of named)
    pagesOf.set(foldName(name), [...(pagesOf.get(foldName(name)) ?? []), page]);
  const seen = new Set<string>();
  return named
    .filter(({ lang, name }) => !seen.has(`${lang}${name}`) && seen.add(`${lang}${name}`))
    .map(({ kind, lang, name }) => ({
      kind,
      lang,
      query: name,
      pages: pagesOf.get(foldName(name))!,
      isHeldOut: false,
    }));
}

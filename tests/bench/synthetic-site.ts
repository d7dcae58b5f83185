import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDERS } from '../../src/core/language/page-path.ts';
import { LANGS, otherLang } from '../../src/core/language/words.ts';
import { packDrawers } from '../../src/core/lookup/drawer-file.ts';
import { packAliases, packNames } from '../../src/core/lookup/lookup-index.ts';
import { traditionalFor } from '../../src/core/lookup/traditional.ts';
import { writeSearchIndex } from '../../src/integrations/search-index/search-index.ts';
import type { SyntheticNames } from './synthetic-names.ts';

/** Puts the built site's search page, its scripts and its words into a folder of synthetic pages. */
export async function addSearchPage(folder: string): Promise<void> {
  for (const path of ['_astro', 'search-words', 'zh/search', 'en/search', '_headers'])
    await cp(join('dist', path), join(folder, path), { recursive: true });
}

/** Writes everything that search reads, as a build does. Resolves to the seconds it took. */
export async function writeOwnIndex(folder: string, { entries, questions }: SyntheticNames): Promise<number> {
  const startMillis = performance.now();
  const write = async (file: string, content: object) => {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), JSON.stringify(content));
  };
  const everyday = new Map(
    entries.flatMap((entry, row) =>
      LANGS.map((lang) => [`/${lang}/${pageOf(entry)}/`, questions[row] ?? []] as const),
    ),
  );
  const drawers = packDrawers(entries, questions);
  const asked = [
    ...entries.flatMap(({ name, aliases }) => [name.zh, ...aliases]),
    ...Object.values(questions).flat(),
  ];
  const traditional = traditionalFor(asked.join(''));
  if (drawers.length > 0) {
    await write('lookup-names.json', { v: 2, drawers: drawers.length });
    await write('lookup/traditional.json', { traditional });
    for (const [number, drawer] of drawers.entries()) await write(`lookup/${number}.json`, drawer);
  } else {
    await write('lookup-names.json', packNames(entries));
    await write('lookup-aliases.json', packAliases(entries));
    await write('lookup-answers.json', { v: 1, rows: questions, traditional });
  }
  await writeSearchIndex(folder, everyday);
  const seconds = (performance.now() - startMillis) / 1000;
  for (const lang of LANGS)
    for (const { kind, id, name, pinyin } of entries)
      await write(`cards/${lang}/${kind}/${id}.json`, {
        pinyin,
        other: name[otherLang(lang)],
        text: name[lang].repeat(8),
        next: [{ kind: 'module', id: '0', name: entries[0]!.name[lang] }],
      });
  return seconds;
}

/** Address of an entry inside its language. */
export const pageOf = ({ kind, id }: SyntheticNames['entries'][number]): string => `${FOLDERS[kind]}/${id}`;

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGS, type Lang } from '../../core/language/words.ts';

/** Questions in everyday words, by the address of the page that answers them: `/zh/glossary/ducha/`. */
export type EverydayQuestions = ReadonlyMap<string, readonly string[]>;

/** Reads the questions of a folder of content, which has been checked: a file for each folder of pages. */
export async function readEverydayQuestions(folder: string): Promise<EverydayQuestions> {
  const asked = new Map<string, readonly string[]>();
  for (const file of await readdir(folder)) {
    const pages: Record<string, Record<Lang, string[]>> = parse(await readFile(join(folder, file), 'utf8'));
    for (const [id, questions] of Object.entries(pages))
      for (const lang of LANGS) asked.set(`/${lang}/${file.replace('.yaml', '')}/${id}/`, questions[lang]);
  }
  return asked;
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { LANGS, LANG_TAG } from '../../src/core/language/words.ts';

/** Indexes the searchable pages of a built site with Pagefind as it comes, and a blank page a language to ask it from. */
export async function writeBareIndex(site: string, folder: string): Promise<void> {
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind cannot be started');
  for (const page of await readdir(site, { recursive: true })) {
    if (!page.endsWith('.html')) continue;
    const content = await readFile(join(site, page), 'utf8');
    if (content.includes('data-pagefind-body')) await index.addHTMLFile({ sourcePath: page, content });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
  for (const lang of LANGS)
    await writeFile(
      join(folder, `${lang}.html`),
      `<!doctype html><html lang="${LANG_TAG[lang]}"><title>Pagefind</title>`,
    );
}

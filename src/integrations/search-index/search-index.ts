import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';
import { withSegmentedWords } from './with-segmented-words.ts';

async function pagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => entry.endsWith('.html')).toSorted();
}

/** Builds the full-text index of every page that has a searchable body. */
export async function writeSearchIndex(folder: string): Promise<number> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  let count = 0;
  for (const page of await pagesIn(folder)) {
    const html = await readFile(join(folder, page), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const added = await index.addHTMLFile({ sourcePath: page, content: withSegmentedWords(html) });
    if (added.errors.length > 0) throw new Error(`${page}: ${added.errors.join('; ')}`);
    count++;
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
  return count;
}

export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      logger.info(`${await writeSearchIndex(fileURLToPath(dir))} pages indexed`);
    },
  },
});

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';
import { LANGS } from '../../core/language/words.ts';
import type { ExactPage } from '../../core/lookup/exact-page.ts';
import { readEverydayQuestions, type EverydayQuestions } from './everyday-questions.ts';
import { writeExactIndex } from './exact-index.ts';
import { sectionsOfBody } from './page-text.ts';
import { writeWeights } from './weights-index.ts';
import { withSegmentedWords } from './with-segmented-words.ts';

async function pagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => entry.endsWith('.html')).toSorted();
}

/**
 * Builds the full-text index of every page that has a searchable body, and beside it what the exact pass and whole
 * questions read. Resolves to the number of pages.
 */
export async function writeSearchIndex(folder: string, everyday: EverydayQuestions): Promise<number> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`);
  const texts: ExactPage[] = [];
  for (const page of await pagesIn(folder)) {
    const html = await readFile(join(folder, page), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const added = await index.addHTMLFile({ sourcePath: page, content: withSegmentedWords(html) });
    if (added.errors.length > 0) throw new Error(`${page}: ${added.errors.join('; ')}`);
    const first = (pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
    texts.push({
      url: `/${page.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
      title: first(/<h1[^>]*>([\s\S]*?)<\/h1>/)
        .replace(/<[^>]+>/g, '')
        .trim(),
      kind: first(/data-pagefind-filter="kind:([^"]+)"/),
      unit: first(/data-pagefind-filter="unit:([^"]+)"/),
      sections: sectionsOfBody(html),
    });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
  for (const lang of LANGS) {
    const own = texts.filter(({ url }) => url.startsWith(`/${lang}/`));
    await writeExactIndex(join(folder, 'exact', lang), own);
    await writeWeights(join(folder, 'weights', lang), own, everyday);
  }
  return texts.length;
}

export function searchIndex(): AstroIntegration {
  let content = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = join(fileURLToPath(config.root), 'content');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const everyday = await readEverydayQuestions(join(content, 'everyday'));
        logger.info(`${await writeSearchIndex(fileURLToPath(dir), everyday)} pages indexed`);
      },
    },
  };
}

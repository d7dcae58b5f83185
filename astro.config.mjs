import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { lateScripts } from './src/integrations/late-scripts/late-scripts.ts';
import { rehypeForeignLanguage } from './src/integrations/markdown/rehype-foreign-language.ts';
import { contentCheck } from './src/integrations/content-check/integration.ts';
import { rehypeWideTables } from './src/integrations/markdown/rehype-wide-tables.ts';
import { offline } from './src/integrations/offline/offline.ts';
import { plainImport } from './src/integrations/plain-import/plain-import.ts';
import { searchIndex } from './src/integrations/search-index/search-index.ts';
import { security } from './src/integrations/security/security.ts';

/**
 * Every page lists its scripts, so their names are short. What every page runs is one script, and so is what questions and
 * reading progress share of the record: many small ones compress badly, and each is a request more.
 */
const SMALL_SCRIPTS = {
  entryFileNames: '_astro/[hash:8].js',
  chunkFileNames: '_astro/[hash:8].js',
  codeSplitting: {
    groups: [
      {
        name: 'page',
        priority: 2,
        test: /src\/(elements\/(language-switch|search-box|offline)|browser\/(place|view|small-store|trusted)|core\/language\/fill-blanks)\.ts$|preload-helper/,
      },
      {
        name: 'record',
        priority: 1,
        test: /src\/(browser\/(record-store|record-database|random-id)|core\/(record\/(event|crc32|fold-question|fold-study)|coding\/utf8|review\/confidence))\.ts$/,
      },
    ],
  },
};

/** Astro marks MDX files with a directive of its own, of which the bundler warns in a dozen lines for each. */
const onLog = (level, log, tell) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://127.0.0.1:4321',
  base: process.env.SITE_BASE ?? '/',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  markdown: {
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm],
      rehypePlugins: [rehypeForeignLanguage, rehypeWideTables],
    }),
  },
  integrations: [contentCheck(), mdx(), lateScripts(), security(), searchIndex(), offline()],
  vite: {
    plugins: [plainImport()],
    build: { assetsInlineLimit: 0, modulePreload: false, rolldownOptions: { onLog } },
    environments: { client: { build: { rolldownOptions: { output: SMALL_SCRIPTS } } } },
  },
});

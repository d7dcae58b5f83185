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
  vite: { plugins: [plainImport()], build: { assetsInlineLimit: 0, modulePreload: false } },
});

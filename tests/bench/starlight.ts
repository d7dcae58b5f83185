import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LANGS } from '../../src/core/language/words.ts';

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Handbook', defaultLocale: 'zh', locales: {
  zh: { label: '简体中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en' } } })] });
`;
const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Installs Starlight in a temporary folder and builds a site of one page a language, for its search. Resolves to the
 * project's folder.
 */
export async function buildStarlight(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'starlight-'));
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  await writeFile(join(root, 'package.json'), '{"private":true,"type":"module"}');
  await writeFile(join(root, 'astro.config.mjs'), CONFIG);
  await mkdir(join(root, 'src'));
  await writeFile(join(root, 'src/content.config.ts'), COLLECTIONS);
  for (const lang of LANGS) {
    await mkdir(join(root, 'src/content/docs', lang), { recursive: true });
    await writeFile(join(root, `src/content/docs/${lang}/index.md`), '---\ntitle: Start\n---\n');
  }
  run('npm', ['install', '--no-audit', '--no-fund', '--silent', 'astro', '@astrojs/starlight']);
  run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build']);
  return root;
}

/** A copy of Starlight's built site around other pages, indexed as its build does. Resolves to the seconds that took. */
export async function writeStarlight(root: string, pages: string, folder: string): Promise<number> {
  await cp(join(root, 'dist'), folder, { recursive: true });
  for (const lang of LANGS)
    for (const part of ['modules', 'glossary'])
      await cp(join(pages, lang, part), join(folder, lang, part), { recursive: true });
  const { createIndex, close } = await import(
    pathToFileURL(join(root, 'node_modules/pagefind/lib/index.js')).href
  );
  const startMillis = performance.now();
  const { index } = await createIndex();
  await index.addDirectory({ path: folder });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  return (performance.now() - startMillis) / 1000;
}

import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';

/** The words of a page, block by block. */
const blocksOf = (html: string): string[] =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<(script|svg)[\s\S]*?<\/\1>/g, '')
    .split(/<\/?(?:p|h[1-6]|li|td|th|legend|label|summary|option|dt|dd)[^>]*>/)
    .map((block) => block.replace(/<[^>]+>/g, '').trim())
    .filter(Boolean);

const bare = (html: string): string =>
  `<html lang="zh-CN"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>页面</title></head><body>${blocksOf(
    html,
  )
    .map((block) => `<p>${block.replaceAll('{', '&#123;').replaceAll('}', '&#125;')}</p>`)
    .join('\n')}</body></html>\n`;

/**
 * Builds the floor to compare with: for each built page an Astro page of the same words in bare paragraphs, without
 * style sheet or script. Resolves to the folder; the pages are named by their keys.
 */
export async function buildBarePages(pages: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'bare-pages-'));
  await mkdir(join(root, 'src/pages'), { recursive: true });
  await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  for (const [name, file] of Object.entries(pages))
    await writeFile(join(root, `src/pages/${name}.astro`), bare(await readFile(file, 'utf8')));
  await build({ root, configFile: false, logLevel: 'error', devToolbar: { enabled: false } });
  return join(root, 'dist');
}

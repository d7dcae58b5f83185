import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';

/** Attributes that say something to a reader without style sheets or scripts. */
const KEPT = /\s(?:href|lang|type|name|value|for|scope|colspan|rowspan)="[^"]*"/g;

/** A page's own markup, bare: same words, headings, lists, tables, links, fields and details; nothing for our code. */
const bareBody = (html: string): string =>
  html
    .slice(html.indexOf('>', html.indexOf('<body')) + 1, html.indexOf('</body>'))
    .replace(/<(script|svg|template)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<\/?(?:span|hb-[\w-]+)\b[^>]*>/g, '')
    .replace(/<([a-z][\w-]*)((?:\s[^>]*)?)>/g, (_, name: string, attributes: string) => {
      const kept = name === 'data' ? [] : (attributes.match(KEPT) ?? []);
      return `<${name}${kept.join('')}>`;
    });

const bare = (html: string): string =>
  `---\nconst body = ${JSON.stringify(bareBody(html))};\n---\n\n<html lang="zh-CN"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>页面</title></head><body set:html={body} /></html>\n`;

/**
 * Builds the floor to compare with: for each built page an Astro page of the same words in the same plain elements,
 * without style sheet or script. Resolves to the folder; the pages are named by their keys.
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

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { securityHeaders, STYLE_HASHES } from '../../core/security/policy.ts';
import { styleHash, stylesOf, withInlineStyles } from './inline-style.ts';

/** `_headers`, as several static hosts read it. */
export const headersFile = (headers: Readonly<Record<string, string>>): string =>
  `/*\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}`)
    .join('\n')}\n`;

/** Lines to include in an nginx server block. */
export const nginxFile = (headers: Readonly<Record<string, string>>): string =>
  `${Object.entries(headers)
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join('\n')}\n`;

/**
 * Puts each page's style sheets into it and the hashes of all such sheets into every policy (a sheet that a tool fetches
 * when it is opened needs none), and writes the same policy for hosts that can send headers.
 */
export const security = (): AstroIntegration => ({
  name: 'security',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const files = await readdir(folder, { recursive: true });
      const pages = new Map<string, string>();
      for (const page of files.filter((file) => file.endsWith('.html')))
        pages.set(page, await readFile(join(folder, page), 'utf8'));
      const linked = new Set([...pages.values()].flatMap(stylesOf).map((address) => basename(address)));
      const sheets = files.filter((file) => linked.has(basename(file))).toSorted();
      const css = new Map<string, string>();
      for (const file of sheets) css.set(basename(file), (await readFile(join(folder, file), 'utf8')).trim());
      const hashes = [...css.values()].map(styleHash).join(' ');
      for (const [page, html] of pages) {
        const secured = withInlineStyles(html, (address) => css.get(basename(address))!);
        await writeFile(join(folder, page), secured.replaceAll(STYLE_HASHES, hashes));
      }
      await writeFile(join(folder, '_headers'), headersFile(securityHeaders(hashes)));
      await writeFile(join(folder, 'nginx-headers.conf'), nginxFile(securityHeaders(hashes)));
    },
  },
});

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { HASHES_TO_COME, securityHeaders } from '../../core/security/policy.ts';
import { inlineHash, inlineScript, withInlineStyles } from './inline.ts';

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
 * Puts each page's style sheets into it and the hashes of all that is inline into every policy, and writes the same
 * policy for hosts that can send headers.
 */
export const security = (): AstroIntegration => ({
  name: 'security',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const files = await readdir(folder, { recursive: true });
      const sheets = files.filter((file) => file.endsWith('.css') && file.startsWith('_astro')).toSorted();
      const css = new Map<string, string>();
      for (const file of sheets) css.set(basename(file), (await readFile(join(folder, file), 'utf8')).trim());
      const pages = new Map<string, string>();
      const scripts = new Set<string>();
      for (const page of files.filter((file) => file.endsWith('.html'))) {
        const html = await readFile(join(folder, page), 'utf8');
        pages.set(
          page,
          withInlineStyles(html, (address) => css.get(basename(address))!),
        );
        const script = inlineScript(html);
        if (script) scripts.add(script);
      }
      const listed = (texts: Iterable<string>) => [...texts].map(inlineHash).join(' ');
      const hashes = { scripts: listed(scripts), styles: listed(css.values()) };
      for (const [page, html] of pages)
        await writeFile(
          join(folder, page),
          html.replace(HASHES_TO_COME.scripts, hashes.scripts).replace(HASHES_TO_COME.styles, hashes.styles),
        );
      await writeFile(join(folder, '_headers'), headersFile(securityHeaders(hashes)));
      await writeFile(join(folder, 'nginx-headers.conf'), nginxFile(securityHeaders(hashes)));
    },
  },
});

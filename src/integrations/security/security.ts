import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { securityHeaders, STYLE_HASH } from '../../core/security/policy.ts';
import { styleHash, withInlineStyle } from './inline-style.ts';

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
 * Puts the style sheet into every page and its hash into every policy, and writes the same policy for hosts that can
 * send headers. A second style sheet would need a second hash, so it stops the build.
 */
export const security = (): AstroIntegration => ({
  name: 'security',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const files = await readdir(folder, { recursive: true });
      const sheets = files.filter((file) => file.endsWith('.css') && file.startsWith('_astro'));
      if (sheets.length !== 1)
        throw new Error(`one style sheet is expected, not ${sheets.length}: ${sheets.join(', ')}`);
      const css = (await readFile(join(folder, sheets[0]!), 'utf8')).trim();
      const hash = styleHash(css);
      for (const page of files.filter((file) => file.endsWith('.html'))) {
        const html = await readFile(join(folder, page), 'utf8');
        const secured = withInlineStyle(html, () => css).replaceAll(STYLE_HASH, hash);
        await writeFile(join(folder, page), secured);
      }
      await writeFile(join(folder, '_headers'), headersFile(securityHeaders(hash)));
      await writeFile(join(folder, 'nginx-headers.conf'), nginxFile(securityHeaders(hash)));
    },
  },
});

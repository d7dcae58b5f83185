import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { HASHES_TO_COME, securityHeaders } from '../../core/security/policy.ts';
import { inlineHashes, withInlineStyles } from './inline.ts';

/** Seconds for which a file whose name changes with its content may be kept: a year. */
const KEPT_SECONDS = 31_536_000;

/** `_headers`, as several static hosts read it. `base` is the path under which the site lies. */
export const headersFile = (headers: Readonly<Record<string, string>>, base: string): string =>
  [
    '/*',
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    `${base}_astro/*`,
    `  Cache-Control: public, max-age=${KEPT_SECONDS}, immutable`,
    '',
  ].join('\n');

/** Lines to include in an nginx server block; `expires`, unlike `add_header`, leaves the other headers alone. */
export const nginxFile = (headers: Readonly<Record<string, string>>, base: string): string =>
  [
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`),
    `location ${base}_astro/ { expires ${KEPT_SECONDS}s; }`,
    '',
  ].join('\n');

/**
 * Puts each page's style sheets into it and the hashes of what is inline in it into its policy, and writes the policy
 * of the whole site, with the hashes of all pages, for hosts that can send headers.
 */
export function security(): AstroIntegration {
  let base = '/';
  return {
    name: 'security',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        const css = new Map<string, string>();
        for (const file of files.filter((one) => one.endsWith('.css') && one.startsWith('_astro')))
          css.set(basename(file), (await readFile(join(folder, file), 'utf8')).trim());
        const all = { scripts: new Set<string>(), styles: new Set<string>() };
        for (const page of files.filter((one) => one.endsWith('.html')).toSorted()) {
          const html = await readFile(join(folder, page), 'utf8');
          const whole = withInlineStyles(html, (address) => css.get(basename(address))!);
          const { scripts, styles } = inlineHashes(whole);
          const { scripts: scriptsToCome, styles: stylesToCome } = HASHES_TO_COME;
          await writeFile(
            join(folder, page),
            whole.replace(scriptsToCome, scripts).replace(stylesToCome, styles),
          );
          if (scripts) all.scripts.add(scripts);
          for (const style of styles.split(' ')) all.styles.add(style);
        }
        const headers = securityHeaders({
          scripts: [...all.scripts].join(' '),
          styles: [...all.styles].join(' '),
        });
        await writeFile(join(folder, '_headers'), headersFile(headers, base));
        await writeFile(join(folder, 'nginx-headers.conf'), nginxFile(headers, base));
      },
    },
  };
}

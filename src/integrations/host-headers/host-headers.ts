import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { SECURITY_HEADERS } from '../../core/security/policy.ts';

const rows = Object.entries(SECURITY_HEADERS);

/** `_headers`, as several static hosts read it. */
export const headersFile = (): string =>
  `/*\n${rows.map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n`;

/** Lines to include in an nginx server block. */
export const nginxFile = (): string =>
  `${rows.map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n')}\n`;

/** Writes the security headers for hosts that can send them, from the same source as the pages' own policy. */
export const hostHeaders = (): AstroIntegration => ({
  name: 'host-headers',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      await writeFile(new URL('_headers', dir), headersFile());
      await writeFile(new URL('nginx-headers.conf', dir), nginxFile());
    },
  },
});

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withoutPreloadLists } from '../plain-import/plain-import.ts';

/** The attribute that names a page's scripts; the script that reads it is known by it. */
const START_MARK = 'data-late-scripts';
/** How its name looks in the script. */
const START_PROPERTY = 'lateScripts';
const SCRIPT = /<script type="module" src="([^"]+)"><\/script>/g;

/** Addresses that a built script imports as soon as it runs; what it imports on demand is written `import(…)`. */
export const importsOf = (code: string, address: string): string[] =>
  [...code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)].map(([, path]) =>
    posix.join(dirname(address), path!),
  );

/** Whether a script does nothing but import others: what its page runs went into a script that pages share. */
const onlyImports = (code: string): boolean =>
  code.replace(/import\s*["'`][^"'`]+["'`];?/g, '').trim() === '';

/** A script's imports, and theirs, each once. */
function allImports(
  address: string,
  codeOf: (address: string) => string,
  seen = new Set<string>(),
): Set<string> {
  for (const one of importsOf(codeOf(address), address)) {
    if (seen.has(one)) continue;
    seen.add(one);
    allImports(one, codeOf, seen);
  }
  return seen;
}

/**
 * The page with one script inside it, which fetches the others when the text is on screen (`elements/start.ts`). They
 * are named together with what they import, so that all come at once.
 */
export function withLateScripts(html: string, codeOf: (address: string) => string): string {
  const sources = [...new Set([...html.matchAll(SCRIPT)].map(([, source]) => source!))];
  const start = sources.find((source) => codeOf(source).includes(START_PROPERTY));
  if (!start) return html;
  const entries = sources.filter((source) => source !== start);
  const imports = entries.flatMap((source) => [...allImports(source, codeOf)]);
  const late = new Set([...imports, ...entries.filter((source) => !onlyImports(codeOf(source)))]);
  const script = `<script type="module">${codeOf(start).trim()}</script>`;
  return html
    .replace(SCRIPT, '')
    .replace('<body', `<body ${START_MARK}="${[...late].join(' ')}"`)
    .replace('</body>', () => `${script}</body>`);
}

/** Astro writes each script beside its component, where browsers fetch it in competition with the style sheet. */
export const lateScripts = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'late-scripts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        const scripts = new Map<string, string>();
        for (const file of files.filter((one) => /^_astro[\\/].*\.js$/.test(one))) {
          const code = withoutPreloadLists(await readFile(join(folder, file), 'utf8'));
          await writeFile(join(folder, file), code);
          scripts.set(posix.join(base, file.replaceAll('\\', '/')), code);
        }
        for (const page of files.filter((one) => one.endsWith('.html'))) {
          const html = await readFile(join(folder, page), 'utf8');
          await writeFile(
            join(folder, page),
            withLateScripts(html, (address) => scripts.get(address) ?? ''),
          );
        }
        for (const [address, code] of scripts)
          if (onlyImports(code)) await rm(join(folder, '_astro', posix.basename(address)));
      },
    },
  };
};

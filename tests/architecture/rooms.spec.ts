import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from '@playwright/test';

const SRC = join(import.meta.dirname, '../../src');

/** Who may import whom; a name without a dot or slash is a package. Every room may import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['valibot', 'yaml'],
  schemas: ['core', 'astro/zod'],
  queries: ['schemas', 'core', 'astro:content'],
  browser: ['core', 'idb', 'jsqr', 'lean-qr', 'lean-qr/extras/svg'],
  elements: ['browser', 'core', 'styles'],
  components: ['queries', 'schemas', 'core'],
  layouts: ['components', 'queries', 'core', 'styles'],
  pages: ['layouts', 'components', 'queries', 'schemas', 'core', 'styles', 'astro', 'astro:content'],
  integrations: ['schemas', 'core', 'astro', 'astro/zod', 'pagefind', 'yaml', 'fflate', 'node:'],
  'content.config.ts': ['schemas', 'astro:content', 'astro/loaders'],
};
/** In a component or page, an element may be named only inside `<script>`. */
const MAY_SCRIPT = ['elements'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro)$/.test(file))
  .toSorted();

const roomOf = (file: string): string => file.split('/')[0]!;

const importsOf = (code: string): string[] =>
  [
    ...code.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|import\(\s*'([^']+)'/g,
    ),
  ].map(([, from, bare, lazy]) => (from ?? bare ?? lazy)!);

/** The room or package an import leads to. */
function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier.startsWith('node:') ? 'node:' : specifier;
  return roomOf(relative(SRC, join(SRC, dirname(file), specifier)).replaceAll('\\', '/'));
}

/** What a file imports that its room may not. */
function forbiddenIn(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const scripts = file.endsWith('.astro')
    ? [...source.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code)
    : [];
  const room = roomOf(file);
  const allowed = [...(MAY_IMPORT[room] ?? []), room];
  const outside = scripts.reduce((rest, script) => rest.replace(script, ''), source);
  const targets = (code: string) => importsOf(code).map((one) => targetOf(file, one));
  return [
    ...targets(outside).filter((target) => !allowed.includes(target)),
    ...scripts.flatMap(targets).filter((target) => !MAY_SCRIPT.includes(target)),
  ];
}

for (const room of new Set(files.map(roomOf)))
  test(`${room} imports only what it may`, () => {
    const found = files
      .filter((file) => roomOf(file) === room)
      .map((file) => [file, forbiddenIn(file)] as const)
      .filter(([, forbidden]) => forbidden.length > 0);
    expect(found).toEqual([]);
  });

const cycleFrom = (start: string, graph: ReadonlyMap<string, readonly string[]>): string[] | null => {
  const walk = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return file === start ? [...path, file] : null;
    for (const next of graph.get(file) ?? []) {
      const found = walk(next, [...path, file]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, []);
};

test('no file imports itself through others', () => {
  const graph = new Map(
    files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [
        file,
        importsOf(readFileSync(join(SRC, file), 'utf8'))
          .filter((one) => one.startsWith('.'))
          .map((one) => relative(SRC, join(SRC, dirname(file), one)).replaceAll('\\', '/')),
      ]),
  );
  expect([...graph.keys()].map((file) => cycleFrom(file, graph)).find(Boolean)).toBeUndefined();
});

test('core asks no clock, no chance and no storage', () => {
  const offenders = files
    .filter((file) => file.startsWith('core/'))
    .filter((file) =>
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\b|\b(?:local|session)Storage\b|\bprocess\./.test(
        readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    );
  expect(offenders).toEqual([]);
});

test('only the browser room touches storage, address, clock and chance', () => {
  const others = files.filter((file) => ['elements', 'components', 'queries'].includes(roomOf(file)));
  const offenders = others.filter((file) =>
    /\bindexedDB\b|\b(?:local|session)Storage\b|\bDate\.now\b|\bMath\.random\b|\bcrypto\./.test(
      readFileSync(join(SRC, file), 'utf8'),
    ),
  );
  expect(offenders).toEqual([]);
});

test('every file has named exports only', () => {
  const configured = ['content.config.ts'];
  const offenders = files.filter(
    (file) =>
      !configured.includes(file) &&
      file.endsWith('.ts') &&
      /export default\b/.test(readFileSync(join(SRC, file), 'utf8')),
  );
  expect(offenders).toEqual([]);
});

test('each element is named once in four spellings', () => {
  for (const file of files.filter((one) => /^elements\/.*\.ts$/.test(one))) {
    const code = readFileSync(join(SRC, file), 'utf8');
    const defined = /customElements\.define\('([^']+)', (\w+)\)/.exec(code);
    if (!defined) continue;
    const name = file.replace(/^elements\/|\.ts$/g, '');
    const pascal = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect.soft(defined.slice(1), file).toEqual([`hb-${name}`, `${pascal}Element`]);
  }
});

test('style sheets speak of start and end, not left and right', () => {
  for (const file of readdirSync(join(SRC, 'styles')).filter((one) => one.endsWith('.css'))) {
    const css = readFileSync(join(SRC, 'styles', file), 'utf8');
    const found = css.match(
      /\b(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b|^\s*(?:left|right|top|bottom|width|height):/gm,
    );
    expect.soft(found ?? [], file).toEqual([]);
  }
});

test('the style sheet declares its layers before anything else', () => {
  expect(readFileSync(join(SRC, 'styles/site.css'), 'utf8')).toMatch(/^@layer [\w, -]+;/);
});

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { zipSync } from 'fflate';
import { packPart, type PartFile } from '../../core/offline/part.ts';
import { typeOf } from '../serve/static-server.ts';

/** Plain bytes of one part before compression: small enough to arrive on a poor network, few enough requests. */
const PART_BYTES = 4_000_000;
/** The place in the worker where its edition is written. */
const EDITION_TO_COME = 'EDITION_TO_COME';
/** The built site in one file, for a host or a computer without a network. */
export const ZIP = 'execution-power-handbook.zip';
/** Never asked for by a page: files for hosts, and the engine's own interfaces. */
const NOT_KEPT =
  /^(?:_headers|nginx-headers\.conf|robots\.txt|service-worker\.js)$|^pagefind\/pagefind-(?!worker)[\w-]+\.(?:css|js)$/;

async function filesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted();
  const areFiles = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).isFile()));
  return names.filter((_, i) => areFiles[i]);
}

/** Files in order, cut into groups of at most `bytes` each (a larger file stands alone). */
export function cutIntoParts(files: readonly PartFile[], bytes: number): PartFile[][] {
  const parts: PartFile[][] = [];
  let room = 0;
  for (const file of files) {
    if (file.body.length > room || parts.length === 0) {
      parts.push([]);
      room = bytes;
    }
    parts.at(-1)!.push(file);
    room -= file.body.length;
  }
  return parts;
}

/**
 * Writes the whole site as compressed parts that the worker keeps, and what edition they are; then the site as a zip.
 * The edition is a hash of every file, so that the same site has the same one. Resolves to bytes and number of parts.
 */
export async function writeOfflineCopy(
  folder: string,
  partBytes = PART_BYTES,
): Promise<{ bytes: number; parts: number }> {
  const names = (await filesIn(folder)).filter((name) => !NOT_KEPT.test(name));
  const files = await Promise.all(
    names.map(async (path) => ({
      path,
      type: typeOf(path),
      body: new Uint8Array(await readFile(join(folder, path))),
    })),
  );
  const hash = createHash('sha256');
  for (const { path, body } of files) hash.update(path).update(body);
  const edition = hash.digest('hex').slice(0, 12);

  await mkdir(join(folder, 'offline', edition), { recursive: true });
  const parts = cutIntoParts(files, partBytes);
  let bytes = 0;
  for (const [number, part] of parts.entries()) {
    const packed = await promisify(gzip)(packPart(part), { level: 9 });
    bytes += packed.length;
    // Not `.gz`: some hosts unpack that on the way.
    await writeFile(join(folder, 'offline', edition, `${number}.bin`), packed);
  }
  const worker = join(folder, 'service-worker.js');
  const code = await readFile(worker, 'utf8');
  if (!code.includes(EDITION_TO_COME)) throw new Error(`the worker has no place for its edition`);
  await writeFile(
    worker,
    code.replace(EDITION_TO_COME, JSON.stringify({ edition, parts: parts.length, bytes })),
  );
  return { bytes, parts: parts.length };
}

async function writeZip(folder: string): Promise<void> {
  const entries: Record<string, [Uint8Array, { level: 0 | 6; mtime: string }]> = {};
  for (const name of await filesIn(folder)) {
    const isPacked = /\.(?:bin|png)$|\.pf_\w+$|\.pagefind$/.test(extname(name));
    // One date for all, so that the same site gives the same zip.
    entries[name] = [
      await readFile(join(folder, name)),
      { level: isPacked ? 0 : 6, mtime: '2000-01-01T12:00:00' },
    ];
  }
  await writeFile(join(folder, ZIP), zipSync(entries));
}

/** Builds the worker at the root of the site, where it may serve every page. */
const workerEntry = () => ({
  name: 'service-worker',
  apply: 'build' as const,
  buildStart(this: { environment?: { name: string }; emitFile(file: object): void }): void {
    if (this.environment?.name !== 'client') return;
    const id = fileURLToPath(new URL('../../browser/service-worker.ts', import.meta.url));
    this.emitFile({ type: 'chunk', id, fileName: 'service-worker.js' });
  },
});

/** Everything for reading without a network; runs last, over the finished site. */
export const offline = (): AstroIntegration => ({
  name: 'offline',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [workerEntry()] } });
    },
    'astro:build:done': async ({ dir, logger }) => {
      const folder = fileURLToPath(dir);
      const { bytes, parts } = await writeOfflineCopy(folder);
      await writeZip(folder);
      logger.info(`the whole site in ${parts} parts, ${(bytes / 1_000_000).toFixed(1)} MB, and as ${ZIP}`);
    },
  },
});

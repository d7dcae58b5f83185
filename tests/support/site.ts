import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The built site. */
export const DIST = join(import.meta.dirname, '../../dist');

/** Every built page as an address, in order. */
export function builtPages(): string[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .toSorted();
}

/** The HTML of a built page. */
export const readPage = (page: string): string =>
  readFileSync(join(DIST, page.endsWith('/') ? `${page}index.html` : page), 'utf8');

/** A built file. */
export const readBuilt = (file: string): Buffer => readFileSync(join(DIST, file));

const packedBytes = (content: Buffer | string, quality: number): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/**
 * Size in bytes as a host would send it, at the best compression. Where that need only be at most `enough`, a packing that
 * takes a fifth of the time is tried first; its size, which is larger, is returned if it is small enough.
 */
export function brotliBytes(content: Buffer | string, enough = 0): number {
  const quick = enough > 0 ? packedBytes(content, 9) : Infinity;
  return quick <= enough ? quick : packedBytes(content, 11);
}

/** Whether a built file or folder exists. */
export const isBuilt = (path: string): boolean =>
  statSync(join(DIST, path), { throwIfNoEntry: false }) !== undefined;

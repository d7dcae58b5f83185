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

/** Size in bytes as a host would send it, at the best compression. */
export const brotliBytes = (content: Buffer | string): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Whether a built file or folder exists. */
export const isBuilt = (path: string): boolean =>
  statSync(join(DIST, path), { throwIfNoEntry: false }) !== undefined;

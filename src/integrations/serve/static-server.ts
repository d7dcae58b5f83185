import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
};

/** The content type a file is sent with. */
export const typeOf = (file: string): string => TYPES[extname(file)] ?? 'application/octet-stream';

async function fileOf(folder: string, path: string): Promise<string | null> {
  const wanted = normalize(join(folder, path));
  if (!wanted.startsWith(normalize(folder))) return null;
  const found = await stat(wanted).catch(() => null);
  if (found?.isDirectory()) return fileOf(folder, join(path, 'index.html'));
  return found ? wanted : null;
}

const compress = promisify(brotliCompress);
const compressed = new Map<string, Promise<Buffer>>();

/** A file as a host would send it; texts are compressed once and kept. */
async function bodyOf(
  file: string,
  accepted: string,
  quality: number,
): Promise<{ body: Buffer; encoding: object }> {
  const plain = await readFile(file);
  if (!/\bbr\b/.test(accepted) || !/^(text|image\/svg|application\/(json|xml))/.test(typeOf(file)))
    return { body: plain, encoding: {} };
  const { mtimeMs } = await stat(file);
  const key = `${file}@${mtimeMs}`;
  const body =
    compressed.get(key) ?? compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  compressed.set(key, body);
  return { body: await body, encoding: { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' } };
}

/** The headers that the build wrote for hosts, for each path of the site; none for a folder without them. */
async function readHeaders(folder: string): Promise<(path: string) => Record<string, string>> {
  const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  const blocks = [...text.matchAll(/^(\/.*)\*\n((?:  .+\n)+)/gm)].map(([, start = '', lines = '']) => ({
    start,
    headers: [...lines.matchAll(/^  ([\w-]+): (.+)$/gm)].map(([, name, value]) => [name!, value!] as const),
  }));
  return (path) =>
    Object.fromEntries(blocks.flatMap(({ start, headers }) => (path.startsWith(start) ? headers : [])));
}

/**
 * Serves a built site on 127.0.0.1 with the headers a host should send. Port 0 takes any free one. `quality` is
 * Brotli's, 0 to 11: hosts that compress files once use the best, which costs a tenth of a second a page.
 * Resolves to the server and its address.
 */
export async function serveFolder(
  folder: string,
  port: number,
  quality = 5,
): Promise<{ server: Server; address: string }> {
  const headersOf = await readHeaders(folder);
  const server = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
      const file = await fileOf(folder, path);
      const shown = file ?? join(folder, '404.html');
      const { body, encoding } = await bodyOf(
        shown,
        String(request.headers['accept-encoding'] ?? ''),
        quality,
      );
      const headers = {
        'Cache-Control': 'no-cache',
        ...(file ? headersOf(path) : headersOf('/')),
        ...encoding,
        'Content-Type': typeOf(shown),
      };
      response.writeHead(file ? 200 : 404, headers).end(body);
    })().catch(() => response.writeHead(400).end());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      resolve({ server, address: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : port}` });
    });
  });
}

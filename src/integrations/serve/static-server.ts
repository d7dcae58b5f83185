import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { SECURITY_HEADERS } from '../../core/security/policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
};

async function fileOf(folder: string, path: string): Promise<string | null> {
  const wanted = normalize(join(folder, path));
  if (!wanted.startsWith(normalize(folder))) return null;
  const found = await stat(wanted).catch(() => null);
  if (found?.isDirectory()) return fileOf(folder, join(path, 'index.html'));
  return found ? wanted : null;
}

/**
 * Serves a built site on 127.0.0.1 with the headers a host should send. Port 0 takes any free one.
 * Resolves to the server and its address.
 */
export function serveFolder(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
      const file = await fileOf(folder, path);
      const shown = file ?? join(folder, '404.html');
      response.writeHead(file ? 200 : 404, {
        ...SECURITY_HEADERS,
        'Content-Type': TYPES[extname(shown)] ?? 'application/octet-stream',
        'Cache-Control': 'no-cache',
      });
      createReadStream(shown)
        .on('error', () => response.end())
        .pipe(response);
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

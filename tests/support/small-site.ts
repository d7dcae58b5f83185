import { test as base } from '@playwright/test';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../src/integrations/serve/static-server.ts';
import { writeOfflineCopy } from '../../src/integrations/offline/offline.ts';
import { DIST, isBuilt, readBuilt, readPage } from './site.ts';

/** Pages of the small site, by their addresses. */
export const SMALL_PAGES = ['/zh/', '/en/', '/zh/about/', '/zh/modules/government-execution/'] as const;
const FILES = ['offline-words', 'manifest', 'icon.svg', 'review-items.json', '404.html'];

/** A call of the worker's storage that is refused once, after some that are not. */
export type WorkerFault = { readonly call: string; readonly after: number; readonly name?: string };

/** Runs at the head of the worker; the server hears of the failure by a request for `/failed`. */
function installFault({ call, after, name }: WorkerFault): void {
  const path = call.split('.');
  const last = path.pop()!;
  const owner = path.reduce<any>((at, key) => at[key], globalThis);
  const real = owner[last];
  let left = after;
  owner[last] = function (...args: unknown[]) {
    if (left-- !== 0) return real.apply(this, args);
    void fetch('/failed').catch(() => {});
    return Promise.reject(new DOMException('made to fail', name ?? 'UnknownError'));
  };
}

/** The built scripts that the small site’s pages run or may fetch, by their names. */
function scriptsOfPages(): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (text: string): void => {
    for (const [name] of text.matchAll(/[\w-]+\.js\b/g)) {
      if (found.has(name) || !isBuilt(`_astro/${name}`)) continue;
      found.add(name);
      follow(readBuilt(`_astro/${name}`).toString());
    }
  };
  for (const page of SMALL_PAGES) follow(readPage(page));
  return found;
}

/** A few pages of the built site in a folder of their own, where editions follow one another quickly. */
async function makeSmallSite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'small-site-'));
  for (const file of FILES) await cp(join(DIST, file), join(folder, file), { recursive: true });
  for (const name of scriptsOfPages()) await cp(join(DIST, '_astro', name), join(folder, '_astro', name));
  return folder;
}

/** Publishes an edition in place of the one before, in parts of some bytes; each page says its number. */
export async function publish(
  folder: string,
  number: number,
  fault?: WorkerFault,
  partBytes?: number,
): Promise<void> {
  for (const page of SMALL_PAGES) {
    await mkdir(join(folder, page), { recursive: true });
    const html = readPage(page).replace(/<h1([^>]*)>/, `<h1$1>第${number}版 `);
    await writeFile(join(folder, page, 'index.html'), html);
  }
  await rm(join(folder, 'offline'), { recursive: true, force: true });
  const worker = join(folder, 'service-worker.js');
  const code = readBuilt('service-worker.js')
    .toString()
    .replace(/\{"edition":[^}]+\}/, 'EDITION_TO_COME');
  await writeFile(worker, fault ? `(${installFault})(${JSON.stringify(fault)});\n${code}` : code);
  await writeOfflineCopy(folder, partBytes);
}

type Site = { readonly folder: string; readonly address: string; readonly server: Server };

/** Tests with a small site that is served for each. */
export const test = base.extend<{ site: Site }>({
  site: async ({}, use) => {
    const folder = await makeSmallSite();
    await publish(folder, 1);
    await use({ folder, ...(await serveFolder(folder, 0)) });
    await rm(folder, { recursive: true, force: true });
  },
});

import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { findWholeBrowser, launchOptions } from './browser.ts';

/** A browser process of our own on a profile that outlives it. */
export type KillableBrowser = { readonly page: Page; kill(): Promise<void> };

/** Starts Chromium without the settings Playwright adds, as a reader would have it, so that it can be killed. */
export async function startKillable(profile: string): Promise<KillableBrowser> {
  const port = join(profile, 'DevToolsActivePort');
  await rm(port, { force: true });
  const process_ = spawn(
    findWholeBrowser()!,
    [
      ...launchOptions().args,
      '--headless=new',
      '--remote-debugging-port=0',
      '--no-first-run',
      '--hide-crash-restore-bubble',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(port)}`);
  const [context] = browser.contexts();
  const page = context!.pages()[0] ?? (await context!.newPage());
  return {
    page,
    async kill() {
      await end(process_);
      await browser.close().catch(() => {});
    },
  };
}

async function end(process_: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => process_.once('exit', resolve));
  if (process_.exitCode === null && process_.kill('SIGKILL')) await ended;
}

async function portIn(file: string): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const [port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port) return port;
    await wait(100);
  }
  throw new Error('Chromium did not open its port');
}

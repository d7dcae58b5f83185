import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SHELL = '/usr/bin/chromium-headless-shell';
const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a whole Chromium is: Playwright's own, else the system's; `null` when there is none. */
export const findWholeBrowser = (): string | null =>
  [chromium.executablePath(), ...WHOLE].find((path) => path && existsSync(path)) ?? null;

/** The browser that tests run in: the shell is the same engine without a window, and takes a fifth less time. */
export const findBrowser = (): string | null => (existsSync(SHELL) ? SHELL : findWholeBrowser());

const isRoot = () => process.getuid?.() === 0;
const has = (command: string) => spawnSync('which', [command]).status === 0;
const run = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** A Chinese font is needed to see and to measure Chinese pages as readers do. */
function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh-cn']).length > 0;
  } catch {
    return false;
  }
}

/** Installs what is missing where it can be had: system packages as root, else Playwright's own download. */
export function provideBrowser(): string | null {
  const packages = [
    ...(findWholeBrowser() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ];
  if (packages.length > 0 && isRoot() && has('apt-get')) {
    console.log(`Installing ${packages.join(', ')} …`);
    run('apt-get', ['update', '-q']);
    const install = ['install', '-y', '-q', '--no-install-recommends'];
    run('apt-get', [...install, ...packages]);
    if (packages.includes('chromium')) run('apt-get', [...install, 'chromium-headless-shell']);
  }
  if (!findWholeBrowser())
    run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  return findWholeBrowser();
}

/** Makes the browser found lay pages out without drawing them; only the shell can. */
export const DRAWS_ON_DEMAND = findBrowser() === SHELL ? ['--enable-begin-frame-control'] : [];

type LaunchOptions = { executablePath?: string; env: Record<string, string>; args: string[] };

/**
 * Launch settings for the browser found: as root the sandbox cannot start, and nothing may be fetched behind our back.
 * Where a bare machine names no character set, files with Chinese names would be saved as “download”.
 */
export function launchOptions(): LaunchOptions {
  const browser = findBrowser();
  return {
    ...(browser ? { executablePath: browser } : {}),
    env: { ...(process.env as Record<string, string>), LC_ALL: 'C.UTF-8' },
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The shell is the same engine without a window; the suite takes a fifth less with it. */
const SYSTEM_BROWSERS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
);

/** Where a Chromium is: Playwright's own, else the system's; `null` when there is none. */
export function findBrowser(): string | null {
  const own = chromium.executablePath();
  return [own, ...SYSTEM_BROWSERS].find((path) => path && existsSync(path)) ?? null;
}

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
    ...(findBrowser() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ];
  if (packages.length > 0 && isRoot() && has('apt-get')) {
    console.log(`Installing ${packages.join(', ')} …`);
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
  }
  if (!findBrowser()) run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  return findBrowser();
}

/** Launch settings for the browser found: as root the sandbox cannot start, and nothing may be fetched behind our back. */
export function launchOptions(): { executablePath?: string; args: string[] } {
  const browser = findBrowser();
  return {
    ...(browser ? { executablePath: browser } : {}),
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

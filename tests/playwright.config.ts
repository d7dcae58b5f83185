import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/browser.ts';

// What a service worker fetches can be watched and broken in tests only with this.
process.env['PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS'] = '1';

// The runner notes where it is at every step. It leaves its own frames out afterwards; before, they take most of the time.
const prepare = Error.prepareStackTrace!;
Error.prepareStackTrace = (error, frames) => {
  const ours = frames.filter((frame) => !/node_modules|^node:/.test(frame.getFileName() ?? 'node:'));
  return prepare(error, ours.length > 0 ? ours : frames);
};

const port = Number(process.env['TEST_PORT'] ?? 4873);
const project = (name: string) => ({ name, testDir: name, workers: 2 });
const browser = launchOptions();
/** Each page that is opened runs axe once: code that is made faster while it runs does not pay for the making. */
const runOnce = { ...browser, args: [...browser.args, '--js-flags=--no-opt --no-maglev'] };

/** One runner; the folder is the layer. */
export default defineConfig({
  projects: [
    ...['core', 'schemas', 'architecture', 'build'].map(project),
    // Browsers wait now and then, for what a reader would wait for; then another has its turn.
    { ...project('e2e'), workers: 3 },
    { ...project('a11y'), use: { launchOptions: runOnce } },
  ],
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 3,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  // Shared machines stall browsers; what passes only at the second try is listed as flaky at the end.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [[process.env['CI'] ? 'dot' : 'line'], ['./support/closing-line.ts']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: browser,
    trace: 'off',
    // A copy for offline use would be fetched in every test; those about it allow it.
    serviceWorkers: 'block',
  },
  webServer: {
    command: 'node src/integrations/serve/cli.ts',
    cwd: '..',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/zh/`,
    reuseExistingServer: false,
  },
});

import { spawnSync } from 'node:child_process';
import { provideBrowser } from './support/browser.ts';

/** Runs a step and stops everything when it fails. */
function step(name: string, command: string, args: string[]): void {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: false });
  if (status !== 0) {
    console.error(`\n${name} failed.`);
    if (name !== 'tests') console.log('0 passed, 1 failed');
    process.exit(status ?? 1);
  }
}

const arguments_ = process.argv.slice(2);
if (!provideBrowser()) {
  console.error(
    'No Chromium was found and none could be installed. Install the package "chromium" and run this again.',
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}
step('check', 'npm', ['run', '--silent', 'check']);
step('build', 'npm', ['run', '--silent', 'build']);
step('tests', process.execPath, [
  'node_modules/@playwright/test/cli.js',
  'test',
  '-c',
  'tests',
  ...arguments_,
]);

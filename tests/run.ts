import { spawn } from 'node:child_process';
import { provideBrowser } from './support/browser.ts';

/** Runs some commands beside one another, each one's output shown whole at its end; stops everything when one fails. */
async function step(name: string, ...commands: string[][]): Promise<void> {
  console.log(`\n— ${name}`);
  const alone = commands.length === 1;
  const codes = commands.map(
    ([command, ...args]) =>
      new Promise<number>((resolve) => {
        const child = spawn(command!, args, { stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
        let output = '';
        for (const stream of [child.stdout, child.stderr])
          stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
        child.on('close', (code) => {
          process.stdout.write(output);
          resolve(code ?? 1);
        });
      }),
  );
  const failed = (await Promise.all(codes)).find((code) => code !== 0);
  if (failed === undefined) return;
  console.error(`\n${name} failed.`);
  if (name !== 'tests') console.log('0 passed, 1 failed');
  process.exit(failed);
}

const arguments_ = process.argv.slice(2);
if (!provideBrowser()) {
  console.error(
    'No Chromium was found and none could be installed. Install the package "chromium" and run this again.',
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}
await step('check', ['npm', 'run', '--silent', 'check:types'], ['npm', 'run', '--silent', 'check:text']);
await step('build', ['npm', 'run', '--silent', 'build']);
await step('tests', [
  process.execPath,
  'node_modules/@playwright/test/cli.js',
  'test',
  '-c',
  'tests',
  ...arguments_,
]);

import { spawn } from 'node:child_process';
import { provideBrowser } from './support/browser.ts';

/** Runs a command. What it prints is shown at once, or else whole at its end, and told to `hear`. Resolves to its exit code. */
function run(command: readonly string[], hear?: (text: string) => void): Promise<number> {
  const [file, ...args] = command;
  const child = spawn(file!, args, { stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => hear!((output += text)));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      process.stdout.write(output);
      resolve(code ?? 1);
    }),
  );
}
const npmRun = (script: string) => ['npm', 'run', '--silent', script];

/** Ends the run where nothing was tested. */
function stop(why: string): never {
  console.error(`\n${why}`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/** Builds the site, whose content is checked first, and meanwhile checks types and formatting. */
async function checkAndBuild(): Promise<void> {
  let typesAreThere = () => {};
  // The build writes the types of the content; two that write them at once would be in each other's way.
  const written = new Promise<void>((resolve) => (typesAreThere = resolve));
  const build = run(
    npmRun('build'),
    (output) => output.includes('Building static entrypoints') && typesAreThere(),
  );
  const types = Promise.race([written, build]).then(() => run(npmRun('check:types'), () => {}));
  const format = run(npmRun('check:format'), () => {});
  const codes = await Promise.all([format, build, types]);
  if (codes.some((code) => code !== 0)) stop('check and build failed.');
}

if (!provideBrowser())
  stop(
    'No Chromium was found and none could be installed. Install the package "chromium" and run this again.',
  );
console.log('\n— check and build');
await checkAndBuild();
console.log('\n— tests');
const playwright = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests'];
process.exit(await run([process.execPath, ...playwright, ...process.argv.slice(2)]));

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Firefox as people have it, where it is installed. */
export const findFirefox = (): string | null =>
  ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path)) ?? null;

type Reply = { id?: number; type: string; result?: unknown; message?: string };
type Script = { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };

/** A page in stock Firefox, driven over WebDriver BiDi. */
export type FirefoxPage = {
  goto(url: string): Promise<void>;
  /** Runs a function of one text in the page; what it gives comes back as JSON. */
  evaluate<T>(run: (text: string) => Promise<T>, text: string): Promise<T>;
  close(): Promise<void>;
};

/** Starts Firefox without a window and opens a page. */
export async function openFirefox(path: string): Promise<FirefoxPage> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const process_ = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    process_.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]!);
    });
    process_.once('exit', () => reject(new Error(`Firefox ended: ${said}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('Firefox cannot be driven'));
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.onmessage = ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  };
  let count = 0;
  const send = async <T>(method: string, params: object): Promise<T> => {
    const id = ++count;
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (reply.type === 'error') throw new Error(`${method}: ${reply.message}`);
    return reply.result as T;
  };
  await send('session.new', { capabilities: {} });
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  const { context } = contexts[0]!;
  return {
    async goto(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate<T>(run: (text: string) => Promise<T>, text: string) {
      const { result, exceptionDetails } = await send<Script>('script.callFunction', {
        functionDeclaration: `async (text) => JSON.stringify(await (${run})(text))`,
        arguments: [{ type: 'string', value: text }],
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result?.value ?? 'null') as T;
    },
    async close() {
      socket.close();
      process_.kill();
      await new Promise((resolve) => process_.once('exit', resolve));
      await rm(profile, { recursive: true, force: true });
    },
  };
}

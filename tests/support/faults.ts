import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DIST } from './site.ts';

/** How a call of the browser's storage goes wrong. */
export type How =
  /** It throws at once. */
  | 'throws'
  /** It returns a promise that rejects. */
  | 'rejects'
  /** It returns a promise, or a request, of which nothing is heard again. */
  | 'hangs'
  /** It returns a request that ends in an error. */
  | 'errors'
  /** It is done, and then the transaction it belongs to is aborted. */
  | 'aborts'
  /** It takes only half of the bytes and says so. */
  | 'falls-short'
  /** It takes nothing and answers with an error number read as a size, as private windows of Chromium do. */
  | 'lies';

/** One primitive, by the way to it from the global object. */
export type Fault = {
  readonly call: string;
  readonly how: How;
  readonly name?: string;
  /** Whether it is a worker that calls it. */
  readonly inWorker?: boolean;
  /** Calls of it to let pass before the one that fails. */
  readonly after?: number;
};

/** Makes a primitive fail once each time it is armed. Runs in the page or at the head of a worker, before anything else. */
function installFault({ call, how, name, after = 0 }: Fault): void {
  type Callable = (this: unknown, ...args: unknown[]) => unknown;
  const path = call.split('.');
  const last = path.pop()!;
  const owner = path.reduce<any>((at, key) => at?.[key], globalThis);
  const state = { isArmed: false, left: after };
  const arm = () => Object.assign(state, { isArmed: true, left: after });
  const error = () => new DOMException('made to fail', name ?? 'UnknownError');
  const bare = (listen: (type: string, listener: () => void) => void): IDBOpenDBRequest =>
    Object.create(IDBOpenDBRequest.prototype, {
      error: { value: error() },
      addEventListener: { value: listen },
      removeEventListener: { value: () => {} },
    });
  const fail = (real: Callable, self: any, args: any[]): unknown => {
    switch (how) {
      case 'throws':
        throw error();
      case 'rejects':
        return Promise.reject(error());
      case 'hangs':
        return last === 'open' ? bare(() => {}) : new Promise(() => {});
      case 'errors':
        return bare((type, listener) => type === 'error' && queueMicrotask(listener));
      case 'aborts': {
        const request = real.apply(self, args) as IDBRequest;
        request.addEventListener('success', () => request.transaction!.abort());
        return request;
      }
      case 'lies':
        return 2 ** 32 - 8;
      case 'falls-short': {
        const half = args[0].subarray(0, args[0].length >> 1);
        return real.apply(self, [half, ...args.slice(1)]);
      }
    }
  };
  const getter = Object.getOwnPropertyDescriptor(owner, last)?.get;
  const real: Callable = getter ?? owner[last];
  const replaced = function (this: unknown, ...args: unknown[]): unknown {
    if (!state.isArmed || state.left-- > 0)
      return new.target ? Reflect.construct(real, args) : real.apply(this, args);
    state.isArmed = false;
    (globalThis as any).hbFailed();
    return fail(real, this, args);
  };
  Object.defineProperty(owner, last, {
    configurable: true,
    ...(getter ? { get: replaced } : { writable: true, value: replaced }),
  });
  (globalThis as any).hbArm = arm;
  // What is thrown inside a handler of the browser ends there and is ours.
  addEventListener(
    'error',
    (event) => /made to fail|in event handler/.test(event.message) && event.preventDefault(),
  );
}

/** Counts failures and hands orders on to workers. Runs before the page's scripts. */
function installInPage(inWorker: boolean): void {
  const globals = globalThis as any;
  const Real = Worker;
  const workers: Worker[] = [];
  const say = () => void globals.faultCame();
  if (!inWorker) globals.hbFailed = say;
  else
    globals.Worker = class extends Real {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        workers.push(this);
        this.addEventListener('message', ({ data }) => data === 'failed' && say());
      }
    };
  if (inWorker) globals.hbArm = () => workers.forEach((worker) => worker.postMessage('arm'));
}

const HEAD_OF_WORKER = `
self.hbFailed = () => postMessage('failed');
addEventListener('message', (event) => {
  if (event.data !== 'arm') return;
  event.stopImmediatePropagation();
  self.hbArm();
});`;

/** The built script of the journal's worker. */
export const JOURNAL_WORKER = readdirSync(join(DIST, '_astro')).find((file) =>
  file.startsWith('record-journal-worker'),
)!;

/** Prepares a page in which one primitive can be made to fail; how often it has failed is counted. */
export async function prepareFault(page: Page, fault: Fault): Promise<{ count: number }> {
  const failed = { count: 0 };
  await page.exposeFunction('faultCame', () => void (failed.count += 1));
  await page.addInitScript(installInPage, fault.inWorker ?? false);
  if (fault.inWorker)
    await page.route(`**/${JOURNAL_WORKER}`, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `${HEAD_OF_WORKER}\n(${installFault})(${JSON.stringify(fault)});\n${readFileSync(join(DIST, '_astro', JOURNAL_WORKER), 'utf8')}`,
      }),
    );
  else await page.addInitScript(installFault, fault);
  return failed;
}

/** The next call of the primitive fails. */
export const armNow = (page: Page): Promise<void> => page.evaluate(() => (globalThis as any).hbArm());

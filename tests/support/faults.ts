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

/** A fault and the number it is armed by. */
type NumberedFault = readonly [number: number, fault: Fault];

/**
 * Makes a primitive fail once each time its number is armed. Runs in the page or at the head of a worker, before anything
 * else.
 */
function installFault([number, { call, how, name, after = 0 }]: NumberedFault): void {
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
    (globalThis as any).hbFailed(number);
    return fail(real, this, args);
  };
  Object.defineProperty(owner, last, {
    configurable: true,
    ...(getter ? { get: replaced } : { writable: true, value: replaced }),
  });
  ((globalThis as any).hbArms ??= {})[number] = arm;
  // What is thrown inside a handler of the browser ends there and is ours.
  addEventListener(
    'error',
    (event) => /made to fail|in event handler/.test(event.message) && event.preventDefault(),
  );
}

/** Hears of failures and hands orders on to workers. Runs before the page's scripts. */
function installInPage(): void {
  const globals = globalThis as any;
  const workers: Worker[] = [];
  globals.hbFailed = (number: number) => void globals.faultCame(number);
  globals.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      workers.push(this);
      this.addEventListener('message', ({ data }) => data?.failed && globals.hbFailed(data.failed));
    }
  };
  globals.hbArm = (number: number) =>
    globals.hbArms?.[number]?.() ?? workers.forEach((worker) => worker.postMessage({ arm: number }));
}

const COOKIE = 'fault-at-load';

/** Arms the fault that a cookie names, so that it fails while the page opens. Runs after the faults are installed. */
function armByCookie(name: string): void {
  const number = new RegExp(`${name}=([1-9]\\d*)`).exec(document.cookie)?.[1];
  if (number) (globalThis as any).hbArm(Number(number));
}

const HEAD_OF_WORKER = `
self.hbFailed = (failed) => postMessage({ failed });
addEventListener('message', (event) => {
  if (!event.data.arm) return;
  event.stopImmediatePropagation();
  self.hbArms[event.data.arm]();
});`;

/** The built script of the journal's worker. */
const JOURNAL_WORKER = readdirSync(join(DIST, '_astro')).find((file) =>
  file.startsWith('record-journal-worker'),
)!;

/** A page in which primitives can be made to fail. */
export type Faulty = {
  /** The next call of the primitive of this number fails. */
  arm(number: number): Promise<void>;
  /** The primitive of this number fails while the page opens, the next time and whenever it is opened until another is named. */
  armAtLoad(number: number): Promise<void>;
  /** How often each has failed, by number. */
  readonly failed: ReadonlyMap<number, number>;
};

/** Prepares a page in which primitives can be made to fail, one at a time; they are numbered from 1 on. */
export async function prepareFaults(page: Page, faults: readonly Fault[]): Promise<Faulty> {
  const failed = new Map<number, number>();
  const numbered = faults.map((fault, at): NumberedFault => [at + 1, fault]);
  await page.exposeFunction(
    'faultCame',
    (number: number) => void failed.set(number, (failed.get(number) ?? 0) + 1),
  );
  await page.addInitScript(installInPage);
  for (const one of numbered) if (!one[1].inWorker) await page.addInitScript(installFault, one);
  await page.addInitScript(armByCookie, COOKIE);
  const inWorker = numbered.filter(([, fault]) => fault.inWorker);
  if (inWorker.length > 0)
    await page.route(`**/${JOURNAL_WORKER}`, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: [
          HEAD_OF_WORKER,
          ...inWorker.map((one) => `(${installFault})(${JSON.stringify(one)});`),
          readFileSync(join(DIST, '_astro', JOURNAL_WORKER), 'utf8'),
        ].join('\n'),
      }),
    );
  return {
    failed,
    arm: (number) => page.evaluate((number) => void (globalThis as any).hbArm(number), number),
    armAtLoad: (number) =>
      page.context().addCookies([{ name: COOKIE, value: String(number), url: 'http://127.0.0.1' }]),
  };
}

import type { Browser, Page } from '@playwright/test';

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
};

/** Notes every task of a page's main thread until the returned function is called; it tells the longest, in milliseconds. */
export async function watchTasks(browser: Browser, page: Page) {
  await browser.startTracing(page, { categories: ['toplevel'] });
  return async (): Promise<{ working: number; passing: number }> => {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: TraceEvent[];
    };
    const place = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
    const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'CrRendererMain';
    const main = new Set(traceEvents.filter(isMain).map(place));
    const tasks = traceEvents.filter(
      (one) => one.ph === 'X' && one.name.endsWith('RunTask') && main.has(place(one)),
    );
    const longest = (of: (one: TraceEvent) => number) => Math.round(Math.max(0, ...tasks.map(of)) / 1000);
    // The thread's own time, and time as it passed, in which others on the machine had their turns.
    return { working: longest(({ tdur = 0 }) => tdur), passing: longest(({ dur = 0 }) => dur) };
  };
}

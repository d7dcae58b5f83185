import { expect, test as base, type Page } from '@playwright/test';
import { pagesFor, troubles } from './turns.ts';
import { addAxe, WHOLE } from './violations.ts';

/** One browser page a worker: opening one for every address would take as long as looking at it. */
const test = base.extend<object, { tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
      await addAxe(context);
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/** Lets the page's scripts start, and waits until they have left it as a reader finds it. */
const letScriptsRun = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const scripts = (document.body.dataset['lateScripts'] ?? '').split(' ').filter(Boolean);
    await Promise.all(scripts.map((script) => import(script)));
    // Some are fetched when the reader comes near, and not shown before.
    for (const element of document.querySelectorAll(':not(:defined)')) {
      element.parentElement!.scrollIntoView();
      await customElements.whenDefined(element.localName);
    }
    await new Promise<void>((done) => {
      let quiet = setTimeout(done, 100);
      new MutationObserver(() => {
        clearTimeout(quiet);
        quiet = setTimeout(done, 100);
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  });

for (const address of pagesFor('with scripts'))
  test(`${address} can be used by everyone when its scripts run, keeps the policy and asks nobody else`, async ({
    tab,
    baseURL,
  }) => {
    if (WHOLE) test.setTimeout(300_000);
    const faults: string[] = [];
    const listen = (message: { type(): string; text(): string }) => {
      if (message.type() === 'error' || /Content Security Policy/.test(message.text()))
        faults.push(message.text());
    };
    const watch = (request: { url(): string }) => {
      if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:'))
        faults.push(`asks ${request.url()}`);
    };
    tab.on('console', listen);
    tab.on('request', watch);
    await tab.goto(address, { waitUntil: 'load' });
    await letScriptsRun(tab);
    expect.soft((await troubles(tab, [address]))[0], address).toEqual([]);
    tab.off('console', listen);
    tab.off('request', watch);
    expect.soft(faults, address).toEqual([]);
  });

/** An answer in a page: addresses of the results, best first, and how long after the last key the first one stood there. */
export type Timed = { urls: string[]; millis: number; byLookUp?: boolean };

/** A query, and whether all but its last character is asked first, as typing does. */
export type Typed = { query: string; warm: boolean };

/** Runs in the handbook's search page: the query but its last character, then that one. */
export async function timeOwn({ query, warm }: Typed): Promise<Timed> {
  const box = document.querySelector<HTMLInputElement>('main input[type=search]')!;
  const results = document.querySelector<HTMLElement>('[data-results]')!;
  const links = () => [...results.querySelectorAll<HTMLAnchorElement>('ol > li > a')];
  const until = (isThere: () => boolean) =>
    new Promise<number>((resolve) => {
      const watch = new MutationObserver(() => {
        if (!isThere()) return;
        watch.disconnect();
        resolve(performance.now());
      });
      watch.observe(results, { attributes: true, childList: true });
    });
  const isDone = () => results.dataset['state'] === 'done';
  const type = (text: string) => {
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  if (warm) {
    const before = until(isDone);
    type([...query].slice(0, -1).join(''));
    await before;
  }
  results.replaceChildren();
  await new Promise(requestAnimationFrame);
  const first = until(() => links().length > 0 || isDone());
  const last = until(isDone);
  const startMillis = performance.now();
  type(query);
  const millis = (await first) - startMillis;
  await last;
  const byLookUp = !document.querySelector<HTMLElement>('[data-whole-text]')!.hidden;
  return { urls: links().map((link) => link.pathname), millis, byLookUp };
}

/** Runs in a page beside a bare index: Pagefind as it comes, without any waiting of its own. */
export async function timePagefind({ query, warm }: Typed): Promise<Timed> {
  type Result = { data(): Promise<{ url: string }> };
  const engine = (await import(`${location.origin}/pagefind/pagefind.js`)) as {
    search(query: string): Promise<{ results: Result[] }>;
  };
  if (warm) await engine.search([...query].slice(0, -1).join(''));
  const startMillis = performance.now();
  const { results } = await engine.search(query);
  const first = await results[0]?.data();
  const millis = performance.now() - startMillis;
  const others = await Promise.all(results.slice(1, 5).map((one) => one.data()));
  return { urls: [...(first ? [first] : []), ...others].map(({ url }) => url), millis };
}

/** Runs in a page of Starlight, its search dialog open: the query but its last character, then that one. */
export async function timeStarlight({ query, warm }: Typed): Promise<Timed> {
  const box = document.querySelector<HTMLInputElement>('.pagefind-ui__search-input')!;
  const dialog = document.querySelector('dialog')!;
  const links = () => [...dialog.querySelectorAll<HTMLAnchorElement>('.pagefind-ui__result-link')];
  const says = (text: string) =>
    dialog.querySelector('.pagefind-ui__message')?.textContent?.includes(text) &&
    !/\.\.\.|…/.test(dialog.querySelector('.pagefind-ui__message')!.textContent!);
  const until = (text: string) =>
    new Promise<number>((resolve) => {
      const look = () => {
        const isEmpty = says(text) && !dialog.querySelector('.pagefind-ui__result');
        if (!(says(text) && links().length > 0) && !isEmpty) return;
        watch.disconnect();
        resolve(performance.now());
      };
      const watch = new MutationObserver(look);
      watch.observe(dialog, { subtree: true, childList: true, characterData: true, attributes: true });
      setTimeout(() => (watch.disconnect(), resolve(performance.now())), 5000);
    });
  const type = (text: string) => {
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const start = [...query].slice(0, -1).join('');
  if (warm) {
    const before = until(start.trim());
    type(start);
    await before;
  }
  const startMillis = performance.now();
  const first = until(query);
  type(query);
  const millis = (await first) - startMillis;
  return { urls: links().map((link) => link.pathname), millis };
}

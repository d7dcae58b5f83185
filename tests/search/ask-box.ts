/**
 * Runs in a page of the built site: puts a query into its search box as typing does and waits until the page says it is
 * done. Resolves to the addresses of its results, in order.
 */
export async function askBox(query: string): Promise<string[]> {
  const box = document.querySelector<HTMLInputElement>('main input[type=search]')!;
  const results = document.querySelector<HTMLElement>('[data-results]')!;
  box.value = query;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await new Promise<void>((resolve) => {
    const look = () => {
      if (results.dataset['state'] !== 'done') return;
      watch.disconnect();
      resolve();
    };
    const watch = new MutationObserver(look);
    watch.observe(results, { attributes: true });
    look();
  });
  const links = results.querySelectorAll<HTMLAnchorElement>('ol > li > a');
  return [...links].slice(0, 5).map((link) => link.pathname);
}

/** Runs in a page beside a bare index: asks Pagefind as its own interface does, its pages in its order. */
export async function askPagefind(query: string): Promise<string[]> {
  const engine = (await import(`${location.origin}/pagefind/pagefind.js`)) as {
    search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  };
  const { results } = await engine.search(query);
  return Promise.all(results.slice(0, 5).map(async (result) => (await result.data()).url));
}

/** Address inside the language: `/zh/glossary/ducha/#x` → `glossary/ducha`. */
export const inside = (path: string): string =>
  path.replace(/^\/(?:zh|en)\//, '').replace(/\/?(?:#.*)?$/, '');

/** Removes everything this handbook has put into the browser's small stores: witness, drafts, place, recent searches. */
export function clearSmall(): void {
  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    try {
      const store = globalThis[kind];
      for (const key of Object.keys(store)) if (key.startsWith('hb:')) store.removeItem(key);
    } catch {
      // Where the store is denied there is nothing in it.
    }
  }
}

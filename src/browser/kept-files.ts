/** Kept for the page's lifetime; a failure is not kept, so that the next keystroke tries again. */
const kept = new Map<string, Promise<unknown>>();

/** Makes something once. */
export function keep<T>(key: string, make: () => Promise<T>): Promise<T> {
  const found = (kept.get(key) as Promise<T> | undefined) ?? make();
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  return found;
}

/** A JSON file of this site; rejects when it cannot be had. */
export async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json() as Promise<T>;
}

/** A JSON file of this site, fetched once and kept for the page's lifetime. */
export const fetchOnce = <T>(address: string): Promise<T> => keep(address, () => fetchJson<T>(address));

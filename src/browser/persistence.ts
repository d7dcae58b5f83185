/** Whether the browser has promised not to clear this site by itself; `null` where it makes no such promises. */
export const isPersistent = async (): Promise<boolean | null> =>
  (await navigator.storage?.persisted?.().catch(() => null)) ?? null;

/** Asks for that promise. Some browsers ask the reader, others decide alone; the answer may be no. */
export const askToPersist = async (): Promise<boolean> =>
  (await navigator.storage?.persist?.().catch(() => false)) ?? false;

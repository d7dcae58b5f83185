/** localStorage, or nothing where it is denied: callers get `null` and go on. */
export function readSmall(key: string): string | null {
  try {
    return localStorage.getItem(`hb:${key}`);
  } catch {
    return null;
  }
}

/** Writes or (with `null`) removes; says whether it could. */
export function writeSmall(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(`hb:${key}`);
    else localStorage.setItem(`hb:${key}`, value);
    return true;
  } catch {
    return false;
  }
}

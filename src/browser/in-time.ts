/** What takes longer is treated as absent: nobody waits for "saved" because one of two copies hangs. */
const PATIENCE_MILLIS = 5000;

/** Rejects when work does not end in time; what it brings too late is handed to `discard`. */
export function inTime<T>(work: Promise<T>, discard: (late: T) => void = () => {}): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new Error('no answer in time'));
    }, PATIENCE_MILLIS);
    work
      .then((found) => (isLate ? discard(found) : resolve(found)), reject)
      .finally(() => clearTimeout(timer));
  });
}

/** How long a reader must pause before a count is spoken, in milliseconds: one at each key would never let them listen. */
const QUIET_MILLIS = 600;

/** Says texts in a live region, each only when nothing newer is to be said for a while. */
export function announcer(status: HTMLElement): (text: string) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => (status.textContent = text), QUIET_MILLIS);
  };
}

/** Talk between windows of this site in the same browser; it needs no network. */
export type Channel = { post(message: unknown): void };

/** Opens a channel by name; what other windows post is heard, one's own is not. A closed window simply hears nothing. */
export function openChannel(name: string, heard: (message: unknown) => void): Channel {
  const channel = new BroadcastChannel(`hb:${name}`);
  channel.addEventListener('message', ({ data }) => heard(data));
  return { post: (message) => channel.postMessage(message) };
}

/** Calls back when this page is left or closed. */
export const onLeaving = (left: () => void): void => addEventListener('pagehide', left);

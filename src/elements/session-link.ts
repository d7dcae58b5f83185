import { onLeaving, openChannel } from '../browser/channel.ts';

/** What the presenter's window is told: the session as it is kept, and what the timer shows. */
export type StageNews = { readonly state: string; readonly clock: string; readonly over: boolean };
type Message =
  | ({ readonly kind: 'news' } & StageNews)
  | { readonly kind: 'turn'; readonly step: number }
  | { readonly kind: 'hello' | 'gone' };

const isMessage = (data: unknown): data is Message =>
  typeof data === 'object' && data !== null && typeof (data as { kind?: unknown }).kind === 'string';

/**
 * On the projector: tells presenter's windows what is on screen, also those that open later, and turns slides when one
 * of them asks. Returns what to call with news; where nobody listens nothing happens.
 */
export function leadSession(
  session: string,
  news: () => StageNews,
  turn: (step: number) => void,
): () => void {
  const tell = () => channel.post({ kind: 'news', ...news() } satisfies Message);
  const channel = openChannel(`session:${session}`, (data) => {
    if (!isMessage(data)) return;
    if (data.kind === 'hello') tell();
    if (data.kind === 'turn') turn(Math.sign(data.step));
  });
  onLeaving(() => channel.post({ kind: 'gone' } satisfies Message));
  tell();
  return tell;
}

/** In the presenter's window: hears what the projector shows and that it has gone; returns how to turn its slides. */
export function followSession(
  session: string,
  heard: (news: StageNews) => void,
  gone: () => void,
): (step: number) => void {
  const channel = openChannel(`session:${session}`, (data) => {
    if (!isMessage(data)) return;
    if (data.kind === 'news') heard(data);
    if (data.kind === 'gone') gone();
  });
  channel.post({ kind: 'hello' } satisfies Message);
  return (step) => channel.post({ kind: 'turn', step } satisfies Message);
}

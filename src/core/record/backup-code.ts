import { crc32 } from './crc32.ts';
import { compareEvents, parseEvent, sealEvent, type RecordEvent } from './event.ts';

/*
 * A backup code is a small record as a line of text, for a message to oneself or a note:
 *   HBR1 . the events, packed, deflated and in base64url . CRC-32 of that part in base 36
 */
const FORM = 'HBR1';

/** Longest code that is given out or read, in characters: what a message or a note still takes in one piece. */
export const BACKUP_CODE_MAX = 8000;
/** Longest text a code may unfold into, in bytes. */
export const BACKUP_TEXT_MAX = 400_000;

export type CodeProblem = 'not-a-code' | 'newer-code' | 'long-code' | 'damaged-code';

const SETS_RESPONSE = new Set(['drafted', 'answered', 'compared', 'retried']);

/** The events without drafts that something later has replaced and without second readings: they change no state. */
export function essentialEvents(events: readonly RecordEvent[]): RecordEvent[] {
  const replaced = new Set<string>();
  const read = new Set<string>();
  const kept: RecordEvent[] = [];
  const ordered = events.toSorted(compareEvents);
  for (const event of ordered.toReversed()) {
    const question = `${event.item}@${event.itemVersion}`;
    if (event.kind === 'drafted' && replaced.has(question)) continue;
    if (SETS_RESPONSE.has(event.kind)) replaced.add(question);
    kept.push(event);
  }
  return kept.toReversed().filter((event) => {
    if (event.kind !== 'read') return true;
    const isSecond = read.has(event.item);
    read.add(event.item);
    return !isSecond;
  });
}

/** Events as a text without what can be computed again or need be said only once. */
export function packEvents(events: readonly RecordEvent[]): string {
  const devices = [...new Set(events.map((event) => event.dev))];
  const rows = events.map(({ crc: _, v, id, dev, seq, lc, t, kind, item, itemVersion, data, ...more }) => [
    ...[v, id, devices.indexOf(dev), seq, lc, t, kind, item, itemVersion, data],
    ...(Object.keys(more).length > 0 ? [more] : []),
  ]);
  return JSON.stringify([devices, rows]);
}

/** The events in such a text; `null` when it is none. Never throws. */
export function unpackEvents(text: string): RecordEvent[] | null {
  try {
    const [devices, rows] = JSON.parse(text) as [string[], unknown[][]];
    const events = rows.map(([v, id, dev, seq, lc, t, kind, item, itemVersion, data, more]) => {
      const facts = { v, id, dev: devices[dev as number], seq, lc, t, kind, item, itemVersion, data };
      return parseEvent(sealEvent({ ...(more as object), ...facts } as RecordEvent));
    });
    return events.every((event) => event !== null) ? events : null;
  } catch {
    return null;
  }
}

const checkOf = (body: string): string => crc32(body).toString(36);

/** The code around packed bytes in base64url; `null` when it would be too long to be of use. */
export function sealCode(body: string): string | null {
  const code = `${FORM}.${body}.${checkOf(body)}`;
  return code.length > BACKUP_CODE_MAX ? null : code;
}

/** What stands inside a code as it was pasted: line breaks, spaces and full-width letters do no harm. */
export function openCode(
  text: string,
): { kind: 'body'; body: string } | { kind: 'problem'; problem: CodeProblem } {
  const problem = (problem: CodeProblem) => ({ kind: 'problem', problem }) as const;
  if (text.length > BACKUP_CODE_MAX * 2) return problem('long-code');
  const code = text.normalize('NFKC').replace(/\s+/g, '');
  const [, form, body, check] = /^HBR(\d+)\.([\w-]+)\.([0-9a-z]+)$/i.exec(code) ?? [];
  if (form === undefined) return problem(/^HBR\d/i.test(code) ? 'damaged-code' : 'not-a-code');
  if (`HBR${form}` !== FORM) return problem('newer-code');
  return checkOf(body!) === check!.toLowerCase() ? { kind: 'body', body: body! } : problem('damaged-code');
}

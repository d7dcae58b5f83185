import { crc32OfBytes } from './crc32.ts';
import { parseEvent, type RecordEvent } from './event.ts';

/*
 * The journal is the record's second copy: a file that only grows. Each event is
 *   marker (1e 48 42 01) · length u32 · CRC-32 of the text u32 · the event as JSON in ASCII, integers little-endian.
 * The marker begins with a control character that JSON never holds (as in RFC 7464), and its last byte is the
 * version of this form. Whatever is damaged, reading goes on at the next marker.
 */
const MARKER = [0x1e, 0x48, 0x42, 0x01] as const;
const HEAD_BYTES = 12;

/** A journal as read: sound events in the order written, where each stands, and how many stretches make no sense. */
export type Journal = {
  readonly entries: readonly { readonly event: RecordEvent; readonly start: number; readonly end: number }[];
  readonly damaged: number;
};

/** JSON without a byte above 7f, so that no text encoding is needed and halves of characters survive. */
const asciiJson = (event: RecordEvent): string =>
  JSON.stringify(event).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The bytes that append events to a journal. */
export function encodeJournal(events: readonly RecordEvent[]): Uint8Array<ArrayBuffer> {
  const texts = events.map(asciiJson);
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + HEAD_BYTES + text.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const text of texts) {
    const body = bytes.subarray(at + HEAD_BYTES, at + HEAD_BYTES + text.length);
    for (let i = 0; i < text.length; i++) body[i] = text.charCodeAt(i);
    bytes.set(MARKER, at);
    view.setUint32(at + 4, text.length, true);
    view.setUint32(at + 8, crc32OfBytes(body), true);
    at += HEAD_BYTES + text.length;
  }
  return bytes;
}

/** Reads whatever can be read. Never throws: a damaged record, a torn end and a newer form cost only themselves. */
export function decodeJournal(bytes: Uint8Array): Journal {
  const entries: { event: RecordEvent; start: number; end: number }[] = [];
  let damaged = 0;
  let at = 0;
  while (at < bytes.length) {
    const entry = entryAt(bytes, at);
    if (entry) {
      entries.push(entry);
      at = entry.end;
    } else {
      damaged += 1;
      at = nextMarker(bytes, at + 1);
    }
  }
  return { entries, damaged };
}

/** The journal without some events; everything else stays byte for byte, what cannot be read included. */
export function withoutEvents(bytes: Uint8Array, ids: ReadonlySet<string>): Uint8Array<ArrayBuffer> {
  const gone = decodeJournal(bytes).entries.filter(({ event }) => ids.has(event.id));
  const kept = new Uint8Array(bytes.length - gone.reduce((sum, { start, end }) => sum + end - start, 0));
  let from = 0;
  let to = 0;
  for (const { start, end } of [...gone, { start: bytes.length, end: bytes.length }]) {
    kept.set(bytes.subarray(from, start), to);
    to += start - from;
    from = end;
  }
  return kept;
}

const isMarker = (bytes: Uint8Array, at: number): boolean =>
  MARKER.every((byte, i) => bytes[at + i] === byte);

function nextMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(MARKER[0], from); at >= 0; at = bytes.indexOf(MARKER[0], at + 1))
    if (isMarker(bytes, at)) return at;
  return bytes.length;
}

function entryAt(bytes: Uint8Array, start: number): Journal['entries'][number] | null {
  if (!isMarker(bytes, start) || start + HEAD_BYTES > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start);
  const end = start + HEAD_BYTES + view.getUint32(4, true);
  if (end > bytes.length) return null;
  const body = bytes.subarray(start + HEAD_BYTES, end);
  if (crc32OfBytes(body) !== view.getUint32(8, true)) return null;
  const event = parseEvent(parseAscii(body));
  return event && { event, start, end };
}

function parseAscii(body: Uint8Array): unknown {
  let text = '';
  // In slices: a function takes only so many arguments.
  for (let at = 0; at < body.length; at += 8192) text += String.fromCharCode(...body.subarray(at, at + 8192));
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

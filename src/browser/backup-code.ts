import {
  BACKUP_CODE_MAX,
  BACKUP_TEXT_MAX,
  essentialEvents,
  openCode,
  packEvents,
  sealCode,
  unpackEvents,
  type CodeProblem,
} from '../core/record/backup-code.ts';
import type { RecordEvent } from '../core/record/event.ts';

/** All bytes of a stream; rejects as soon as there are more than `most`. */
async function bytesOf(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: number[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(parts);
    if (parts.length + value.length > most) {
      await reader.cancel();
      throw new Error('too long');
    }
    for (const byte of value) parts.push(byte);
  }
}

const through = (
  bytes: Uint8Array<ArrayBuffer>,
  change: GenericTransformStream,
): ReadableStream<Uint8Array> => new Blob([bytes]).stream().pipeThrough(change);

/** A small record as one line of text; `null` when it is too long for that. */
export async function makeBackupCode(events: readonly RecordEvent[]): Promise<string | null> {
  const text = new TextEncoder().encode(packEvents(essentialEvents(events)));
  if (text.length > BACKUP_TEXT_MAX) return null;
  const packed = await bytesOf(through(text, new CompressionStream('deflate-raw')), BACKUP_TEXT_MAX);
  if (packed.length > BACKUP_CODE_MAX) return null;
  const body = btoa(String.fromCharCode(...packed));
  return sealCode(body.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
}

/** The events in a code that somebody pasted, or what is wrong with it. Never rejects. */
export async function readBackupCode(
  text: string,
): Promise<{ kind: 'record'; events: RecordEvent[] } | { kind: 'problem'; problem: CodeProblem }> {
  const opened = openCode(text);
  if (opened.kind === 'problem') return opened;
  try {
    const packed = atob(opened.body.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
    const unpacked = await bytesOf(through(bytes, new DecompressionStream('deflate-raw')), BACKUP_TEXT_MAX);
    const events = unpackEvents(new TextDecoder().decode(unpacked));
    if (events) return { kind: 'record', events };
  } catch {
    // Said below: whatever fails here, the code is not as it was given out.
  }
  return { kind: 'problem', problem: 'damaged-code' };
}

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
import { deflate, inflate } from './deflate.ts';

/** A small record as one line of text; `null` when it is too long for that. */
export async function makeBackupCode(events: readonly RecordEvent[]): Promise<string | null> {
  const text = new TextEncoder().encode(packEvents(essentialEvents(events)));
  if (text.length > BACKUP_TEXT_MAX) return null;
  const packed = await deflate(text, BACKUP_TEXT_MAX);
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
    const unpacked = await inflate(bytes, BACKUP_TEXT_MAX);
    const events = unpackEvents(new TextDecoder().decode(unpacked));
    if (events) return { kind: 'record', events };
  } catch {
    // Said below: whatever fails here, the code is not as it was given out.
  }
  return { kind: 'problem', problem: 'damaged-code' };
}

import * as v from 'valibot';
import { crc32 } from './crc32.ts';
import { canonicalJson, compareEvents, parseEvent, type RecordEvent } from './event.ts';

/** Largest record file that is read, in bytes; a year of daily study is below a tenth of it. */
export const RECORD_FILE_MAX_BYTES = 20_000_000;

const FORMAT = 'execution-power-handbook-record';
const FILE_VERSION = 1;

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  exportedAt: v.string(),
  events: v.array(v.unknown()),
  crc: v.number(),
});

/** Why a file cannot be read as a record. */
export type FileProblem = 'too-large' | 'not-json' | 'not-a-record' | 'newer-version';

export type ParsedFile =
  /** `setAside` counts entries that are not sound events; `complete` is whether the file is as it was written. */
  | { kind: 'record'; events: RecordEvent[]; setAside: number; complete: boolean }
  | { kind: 'problem'; problem: FileProblem };

/**
 * Writes a record as one file. `exportedAtIso` is shown to people and not trusted.
 * The checksum covers the events, in their total order. Each event has a line of its own, unindented: indenting would
 * make a deeply nested one a thousand times as long.
 */
export function toRecordFile(events: readonly RecordEvent[], exportedAtIso: string): string {
  const ordered = events.toSorted(compareEvents);
  const head = JSON.stringify({ format: FORMAT, version: FILE_VERSION, exportedAt: exportedAtIso });
  const lines = ordered.map((event) => JSON.stringify(event)).join(',\n');
  return `${head.slice(0, -1)},\n"events":[\n${lines}\n],\n"crc":${crc32(canonicalJson(ordered))}}\n`;
}

/** Bytes of a text in UTF-8; counted without making them. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/**
 * Reads a record file: size, JSON, shape, version, checksum, then every event. Events carry their own checksums,
 * so a damaged file still gives back every event that is sound.
 */
export function parseRecordFile(text: string): ParsedFile {
  const problem = (problem: FileProblem): ParsedFile => ({ kind: 'problem', problem });
  if (utf8Length(text) > RECORD_FILE_MAX_BYTES) return problem('too-large');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return problem('not-json');
  }
  const head = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), json);
  if (head.success && head.output.version > FILE_VERSION) return problem('newer-version');
  const parsed = v.safeParse(fileSchema, json);
  if (!parsed.success) return problem('not-a-record');
  let complete: boolean;
  try {
    complete = crc32(canonicalJson(parsed.output.events)) === parsed.output.crc;
  } catch {
    return problem('not-a-record');
  }
  const events = parsed.output.events.map(parseEvent).filter((event) => event !== null);
  return { kind: 'record', events, setAside: parsed.output.events.length - events.length, complete };
}

import * as v from 'valibot';
import { crc32 } from './crc32.ts';

/** Version of the event's shape; a reader of version n accepts every version up to n and keeps newer ones untouched. */
export const EVENT_VERSION = 1;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const name = v.pipe(v.string(), v.maxLength(200));

/**
 * One thing that happened, never changed afterwards. `item` is what it happened to (`module.item`, `module.item#part`,
 * `module/section`), never a page's address, so that both languages share one record.
 */
const entries = {
  v: count,
  /** 128 random bits in hexadecimal. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** The device that wrote it, likewise random. */
  dev: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** Counts up from 1 on each device. */
  seq: count,
  /** Lamport clock: larger than that of every event the device knew. */
  lc: v.pipe(count, v.maxValue(2 ** 48)),
  /** Wall clock in milliseconds since 1970; shown, never trusted for order. */
  t: v.pipe(v.number(), v.finite()),
  kind: name,
  item: name,
  itemVersion: count,
  data: v.custom<Record<string, unknown>>(
    (data) => typeof data === 'object' && data !== null && !Array.isArray(data),
  ),
  crc: count,
};

/** Keeps what it does not know: a newer version may say more, and its checksum covers it. */
export const eventSchema = v.looseObject(entries);

export type RecordEvent = v.InferOutput<v.ObjectSchema<typeof entries, undefined>>;
export type Unsealed = Omit<RecordEvent, 'crc'>;

/** JSON with sorted keys, so that equal events have equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
}

const checksum = ({ crc: _, ...facts }: Unsealed & { crc?: number }): number => crc32(canonicalJson(facts));

/** Adds the checksum. */
export const sealEvent = (event: Unsealed): RecordEvent => ({ ...event, crc: checksum(event) });

/** The event in something read from outside, or `null` when it is not one or its checksum does not fit. */
export function parseEvent(input: unknown): RecordEvent | null {
  const parsed = v.safeParse(eventSchema, input);
  return parsed.success && parsed.output.crc === checksum(parsed.output) ? parsed.output : null;
}

/** Total order of events, the same on every device: Lamport clock, device, sequence, id. */
export const compareEvents = (a: RecordEvent, b: RecordEvent): number =>
  a.lc - b.lc ||
  (a.dev < b.dev ? -1 : a.dev > b.dev ? 1 : 0) ||
  a.seq - b.seq ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const LINE_OCTETS = 75;

/** An entry of a calendar: a moment that lasts `minutes`, or a whole day. */
export type CalendarEntry = {
  /** Permanent, so that a later file replaces the entry. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly when: { readonly startMillis: number; readonly minutes: number } | { readonly day: string };
};

/** A calendar file (RFC 5545) in UTC, lines folded at 75 octets. `nowMillis` is when it was made. */
export function toIcs(entries: readonly CalendarEntry[], product: string, nowMillis: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Execution Power Handbook//${product}//EN`,
    'CALSCALE:GREGORIAN',
    ...entries.flatMap(({ uid, summary, description, url, when }) => [
      'BEGIN:VEVENT',
      `UID:${uid}@execution-power-handbook`,
      `DTSTAMP:${utc(nowMillis)}`,
      ...('day' in when
        ? [`DTSTART;VALUE=DATE:${when.day.replaceAll('-', '')}`]
        : [`DTSTART:${utc(when.startMillis)}`, `DURATION:PT${when.minutes}M`]),
      `SUMMARY:${escapeText(summary)}`,
      `DESCRIPTION:${escapeText(description)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** A moment in UTC: `20261203T010000Z`. */
const utc = (millis: number): string => new Date(millis).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** RFC 5545 §3.3.11. */
const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** RFC 5545 §3.1: no line is longer than 75 octets; continuations begin with a space. Characters stay whole. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

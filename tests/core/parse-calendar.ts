/** Entries of an iCalendar text, read by the standard (RFC 5545) and not by what wrote it. Throws on what is no calendar. */
export function parseCalendar(text: string): Record<string, string>[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  if (lines.shift() !== 'BEGIN:VCALENDAR' || lines.pop() !== '' || lines.pop() !== 'END:VCALENDAR')
    throw new Error('not one calendar');
  const events: Record<string, string>[] = [];
  let open: Record<string, string> | null = null;
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? [];
    if (!name || value === undefined) throw new Error(`not a line of a calendar: ${line}`);
    if (name === 'BEGIN' && value === 'VEVENT') open = {};
    else if (name === 'END' && value === 'VEVENT' && open) {
      for (const needed of ['UID', 'DTSTAMP', 'DTSTART'])
        if (!open[needed]) throw new Error(`an entry without ${needed}`);
      events.push(open);
      open = null;
    } else if (open)
      open[name] = value.replace(/\\([nN\\;,])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));
  }
  if (open) throw new Error('an entry without an end');
  return events;
}

import { exportRecord } from '../browser/export-record.ts';
import { putOffReminder, reminder } from '../browser/last-export.ts';
import { readAll } from '../browser/record-store.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';

/** Shows the reminder when it is due; exporting answers it, and it can be put off. */
export async function remindToExport(box: HTMLElement): Promise<void> {
  const { events } = await readAll();
  const advice = await reminder(events.length);
  if (!advice) return;
  const words = JSON.parse(box.dataset['words']!) as Record<string, string>;
  const said = box.querySelector('[data-said]')!;
  const actions = box.querySelector<HTMLElement>('.actions')!;
  const end = (sentence: string) => {
    said.textContent = sentence;
    actions.hidden = true;
  };
  box.querySelector<HTMLElement>('[data-export]')!.onclick = async () =>
    end(fillBlanks(words['exported']!, { count: await exportRecord() }));
  box.querySelector<HTMLElement>('[data-later]')!.onclick = () => {
    putOffReminder();
    end(words['put-off']!);
  };
  const [key, values] =
    'since' in advice ? (['due', { ...advice }] as const) : (['never', { since: events.length }] as const);
  box.querySelector('aside')!.hidden = false;
  said.textContent = fillBlanks(words[key]!, values);
}

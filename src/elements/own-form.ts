import type { OwnItem } from '../core/own/own-item.ts';

/** The question in the form as it stands, right or wrong: what is missing the check will say. Empty rows are left out. */
export function readOwnForm(form: ParentNode): OwnItem {
  const value = (name: string, within: ParentNode = form) =>
    within.querySelector<HTMLInputElement>(`[name=${name}]`)!.value.trim();
  const options = [...form.querySelectorAll('[data-option]')]
    .map((row) => ({
      text: value('own-text', row),
      why: value('own-why', row),
      correct: row.querySelector<HTMLInputElement>('[name=own-correct]')!.checked,
    }))
    .filter(({ text, why }) => text !== '' || why !== '');
  const stem = value('own-stem');
  const kind = value('own-kind') as OwnItem['kind'];
  if (kind !== 'truefalse') return { kind, stem, options };
  const why = { true: value('own-why-true'), false: value('own-why-false') };
  return { kind, stem, answer: value('own-answer') === 'true', why, reasons: options };
}

/** Empties the form for the next question; the kind stays as it is. */
export function clearOwnForm(form: ParentNode): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('input, textarea'))
    if (field.type === 'checkbox') field.checked = false;
    else field.value = '';
}

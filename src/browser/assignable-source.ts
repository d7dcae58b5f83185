import type { Assignable } from '../core/assignment/assignable.ts';

/** What can be assigned, in the page's language. Rejects without a network and without a kept copy. */
export async function fetchAssignable(): Promise<Assignable> {
  const { base = '/', lang = 'zh' } = document.documentElement.dataset;
  const answer = await fetch(`${base}assigned/${lang}.json`);
  if (!answer.ok) throw new Error(`assigned: ${answer.status}`);
  return answer.json() as Promise<Assignable>;
}

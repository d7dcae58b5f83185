import { recentAssignments } from '../browser/recent-assignments.ts';
import { element } from './result-tables.ts';

/** The assignments made on this device, each with its count, its page for learners, and its papers. */
export function listRecent(place: HTMLElement, words: Readonly<Record<string, string>>): void {
  const made = recentAssignments();
  place.hidden = made.length === 0;
  place.querySelector('ul')!.replaceChildren(
    ...made.map(({ code, title, group }) => {
      const line = element('li', '');
      const name = [title || words['untitled']!, group].filter(Boolean).join(' · ');
      const link = (to: string, text: string) =>
        Object.assign(element('a', text), { href: `${place.dataset[to]}#${code}` });
      line.append(link('results', name), ' ');
      for (const to of ['learner', 'paper']) {
        const other = link(to, words[`recent-${to}`]!);
        other.setAttribute('aria-label', `${words[`recent-${to}`]}: ${name}`);
        line.append(other, ' ');
      }
      return line;
    }),
  );
}

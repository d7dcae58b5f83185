import { findNames } from '../browser/lookup-source.ts';
import { thingPath } from '../core/language/page-path.ts';
import { isLang, type Lang } from '../core/language/words.ts';
import type { Hit } from '../core/lookup/look-up.ts';
import { hitLine } from './result-lines.ts';

/** Most suggestions under a field; the search page shows more. */
const MOST = 7;

/** Shows names that answer while the reader types; each is a plain link, reached with Tab, left with Escape. */
export function suggestWhileTyping(box: HTMLElement, input: HTMLInputElement): void {
  const { base = '/', lang } = document.documentElement.dataset;
  const words = JSON.parse(box.dataset['words'] ?? '{}') as Record<string, string>;
  const list = box.querySelector<HTMLElement>('.suggestions')!;
  const close = () => (list.hidden = true);
  const render = (hits: readonly Hit[]) => {
    const ordered = document.createElement('ol');
    ordered.className = 'results';
    ordered.append(...hits.map((hit) => suggestion(hit, base, lang as Lang, words)));
    list.replaceChildren(ordered);
    list.hidden = hits.length === 0;
  };
  const show = async () => {
    const query = input.value;
    const current = (hits: readonly Hit[]) => query === input.value && render(hits);
    if (isLang(lang)) current(await findNames(base, query, MOST, current).catch(() => []));
  };
  input.addEventListener('input', () => void show());
  input.addEventListener('focus', () => input.value && void show());
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    // A search field would also empty itself.
    event.preventDefault();
    input.focus();
    close();
  });
  box.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !box.contains(event.relatedTarget)) close();
  });
  if (input.value) void show();
}

function suggestion(
  hit: Hit,
  base: string,
  lang: Lang,
  words: Readonly<Record<string, string>>,
): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = thingPath(base, lang, hit.entry.kind, hit.entry.id);
  link.append(...hitLine(hit, lang, words));
  line.append(link);
  return line;
}

import { fetchJson, keep } from '../browser/kept-files.ts';
import { findNames } from '../browser/lookup-source.ts';
import { thingPath } from '../core/language/page-path.ts';
import { isLang, type Lang } from '../core/language/words.ts';
import type { Hit } from '../core/lookup/look-up.ts';
import { announcer } from './announce.ts';
import { hitLine } from './result-lines.ts';

/** Most suggestions under a field; the search page shows more. */
const MOST = 7;

type Words = Readonly<Record<string, string>>;

/**
 * Shows names that answer while the reader types: an editable combobox with a list box (ARIA Authoring Practices). The
 * arrows open the list and choose a suggestion, Enter follows it; with none chosen, Enter sends the form. How many there
 * are is said.
 */
export function suggestWhileTyping(box: HTMLElement, input: HTMLInputElement): void {
  const { base = '/', lang } = document.documentElement.dataset;
  let words: Words = {};
  const status = document.createElement('output');
  status.className = 'visually-hidden';
  box.append(status);
  const announce = announcer(status);
  const list = box.querySelector<HTMLElement>('.suggestions')!;
  list.id = `${input.id}-suggestions`;
  list.role = 'listbox';
  list.ariaLabel = input.labels?.[0]?.textContent?.trim() ?? '';
  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  const chosen = () => options().findIndex((option) => option.ariaSelected === 'true');
  const choose = (place: number) => {
    for (const [i, option] of options().entries()) option.ariaSelected = String(i === place);
    const option = options()[place];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.ariaExpanded = String(isOpen);
    if (!isOpen) choose(-1);
  };
  const say = (count: number) => {
    const key = ['-none', '-one'][count] ?? '';
    announce(input.value.trim() ? (words[`suggested${key}`] ?? '').replace('{count}', String(count)) : '');
  };
  const render = (hits: readonly Hit[]) => {
    list.replaceChildren(
      ...hits.map((hit, i) => suggestion(hit, `${list.id}-${i}`, base, lang as Lang, words)),
    );
    choose(-1);
    open(hits.length > 0);
  };
  const show = async () => {
    const query = input.value;
    choose(-1);
    const isCurrent = () => query === input.value && document.activeElement === input;
    const current = (hits: readonly Hit[]) => void (isCurrent() && render(hits));
    words = await keep('words', () => fetchJson<Words>(`${base}search-words/${lang}.json`)).catch(
      () => words,
    );
    if (!isLang(lang)) return;
    const hits = await findNames(base, query, MOST, current).catch(() => []);
    current(hits);
    if (isCurrent()) say(hits.length);
  };
  const move = (place: number) => {
    open(true);
    choose((place + options().length) % options().length);
  };
  input.addEventListener('input', () => void show());
  input.addEventListener('focus', () => input.value && void show());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || options().length === 0) return;
    // These move the caret, so they go back to the text.
    if (/Left|Right|Home|End/.test(event.key)) choose(-1);
    const at = chosen();
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at < 0 ? -1 : at - 1);
    else if (event.key === 'Escape' && !list.hidden) open(false);
    else if (event.key === 'Enter' && at >= 0) options()[at]!.click();
    else return;
    // A search field would also empty itself, move its caret, or send the form.
    event.preventDefault();
  });
  box.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !box.contains(event.relatedTarget)) open(false);
  });
  if (input.value) void show();
}

function suggestion(hit: Hit, id: string, base: string, lang: Lang, words: Words): HTMLAnchorElement {
  const link = document.createElement('a');
  link.id = id;
  link.role = 'option';
  // The field keeps the focus; a finger or a mouse still follows the link.
  link.tabIndex = -1;
  link.href = thingPath(base, lang, hit.entry.kind, hit.entry.id);
  link.append(...hitLine(hit, lang, words));
  return link;
}

import { findNames } from '../browser/lookup-source.ts';
import { FOLDERS, thingPath } from '../core/language/page-path.ts';
import { isLang, type Lang } from '../core/language/words.ts';
import type { Hit } from '../core/lookup/look-up.ts';
import { hitLine, kindKey } from './result-lines.ts';

/** Most suggestions under a field; the search page shows more. */
const MOST = 7;

/**
 * Shows names that answer while the reader types: a combobox with a list box (ARIA Authoring Practices). The arrows choose
 * a suggestion and Enter opens it; with none chosen, Enter sends the form.
 */
export function suggestWhileTyping(box: HTMLElement, input: HTMLInputElement): void {
  const { base = '/', lang } = document.documentElement.dataset;
  const labels = (box.dataset['words'] ?? '').split('|');
  const words = Object.fromEntries(Object.keys(FOLDERS).map((kind, at) => [kindKey(kind), labels[at] ?? '']));
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
  const render = (hits: readonly Hit[]) => {
    list.replaceChildren(
      ...hits.map((hit, i) => suggestion(hit, `${list.id}-${i}`, base, lang as Lang, words)),
    );
    choose(-1);
    open(hits.length > 0);
  };
  const show = async () => {
    const query = input.value;
    const current = (hits: readonly Hit[]) =>
      query === input.value && document.activeElement === input && render(hits);
    if (isLang(lang)) current(await findNames(base, query, MOST, current).catch(() => []));
  };

  const keys: Record<string, () => void> = {
    Escape: () => open(false),
    ArrowDown: () => choose((chosen() + 1) % options().length),
    ArrowUp: () => choose(chosen() < 1 ? options().length - 1 : chosen() - 1),
  };
  input.addEventListener('input', () => void show());
  input.addEventListener('focus', () => input.value && void show());
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const act = event.key === 'Enter' && chosen() >= 0 ? () => options()[chosen()]!.click() : keys[event.key];
    if (!act) return;
    // A search field would also empty itself, move its caret, or send the form.
    event.preventDefault();
    act();
  });
  box.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !box.contains(event.relatedTarget)) open(false);
  });
  if (input.value) void show();
}

function suggestion(
  hit: Hit,
  id: string,
  base: string,
  lang: Lang,
  words: Readonly<Record<string, string>>,
): HTMLAnchorElement {
  const link = document.createElement('a');
  link.id = id;
  link.role = 'option';
  // The field keeps the focus; a finger or a mouse still follows the link.
  link.tabIndex = -1;
  link.href = thingPath(base, lang, hit.entry.kind, hit.entry.id);
  link.append(...hitLine(hit, lang, words));
  return link;
}

import { fillBlanks } from '../core/language/fill-blanks.ts';
import { LANG_TAG, type Lang } from '../core/language/words.ts';
import { ownId, ownOptionsOf, type OwnItem } from '../core/own/own-item.ts';
import { element, letterOf } from './result-tables.ts';

type Words = Readonly<Record<string, string>>;

/** An element with a trainer's words in their language, as text and nothing else. */
function said<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
  lang: Lang,
): HTMLElementTagNameMap[K] {
  const made = element(name, text);
  made.lang = LANG_TAG[lang];
  return made;
}

/** A trainer's question for the learner's sheet, in a copy of the page's blank one. */
export function ownSheet(page: ParentNode, item: OwnItem, number: number, lang: Lang, words: Words): Element {
  const template = page.querySelector<HTMLTemplateElement>(`template[data-own=${item.kind}]`)!;
  const section = (template.content.cloneNode(true) as DocumentFragment).firstElementChild!;
  section.querySelector('h4')!.textContent = fillBlanks(words['own-number']!, { number });
  section.querySelector<HTMLElement>('.ask')!.dataset['question'] = ownId(item);
  section.querySelector('.stem')!.prepend(said('span', item.stem, lang), ' ');
  const list = section.querySelector('.letters')!;
  const blank = list.firstElementChild!;
  list.replaceChildren(
    ...ownOptionsOf(item).map(({ text }, i) => {
      const line = blank.cloneNode(true) as Element;
      line.querySelector('b')!.textContent = letterOf(i);
      line.querySelector('span')!.replaceChildren(said('span', text, lang));
      return line;
    }),
  );
  return section;
}

/** Its row in the answer key: place, question, right answer, why. */
export function ownKeyRow(item: OwnItem, number: number, lang: Lang, words: Words): HTMLTableRowElement {
  const row = element('tr', '');
  row.dataset['question'] = ownId(item);
  const place = Object.assign(element('th', ''), { scope: 'row' });
  const keys = ownOptionsOf(item).flatMap(({ correct, why }, i) =>
    correct ? [{ letter: letterOf(i), why }] : [],
  );
  const letters = keys.map(({ letter }) => letter).join('');
  const isVerdict = item.kind === 'truefalse';
  const right = element('td', '');
  const key = isVerdict ? `${words[`own-${item.answer}`]} ${letters}` : letters;
  right.append(Object.assign(element('b', key), { className: 'right' }));
  const whys = element('td', '');
  if (isVerdict) whys.append(said('p', item.why[`${item.answer}`], lang));
  whys.append(...keys.map(({ why }) => said('p', why, lang)));
  row.append(place, element('td', fillBlanks(words['own-number']!, { number })), right, whys);
  return row;
}

/** What people get wrong in it, for the trainer's pack. */
export function ownWrong(item: OwnItem, number: number, lang: Lang, words: Words): HTMLElement {
  const section = Object.assign(element('section', ''), { className: 'wrong' });
  const list = element('dl', '');
  for (const [i, { text, why, correct }] of ownOptionsOf(item).entries()) {
    if (correct) continue;
    const option = said('dt', '', lang);
    option.append(element('b', letterOf(i)), ' ', text);
    list.append(option, said('dd', why, lang));
  }
  section.append(element('h4', fillBlanks(words['own-number']!, { number })), list);
  return section;
}

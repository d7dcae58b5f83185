import { questionOfItem } from '../core/grading/question-of-item.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { LANG_TAG, type Lang } from '../core/language/words.ts';
import { ownId, ownOptionsOf, stateOwn, type OwnItem } from '../core/own/own-item.ts';
import { letterOf } from './result-tables.ts';

type Words = Readonly<Record<string, string>>;

/** A trainer's question in a copy of the page's blank one; its words go in as text and as nothing else. */
export function fillOwn(page: ParentNode, item: OwnItem, number: number, lang: Lang, words: Words): Element {
  const template = page.querySelector<HTMLTemplateElement>(`template[data-own=${item.kind}]`)!;
  const section = (template.content.cloneNode(true) as DocumentFragment).firstElementChild!;
  const question = section.querySelector<HTMLElement>('.question')!;
  const id = ownId(item);
  const name = id.replace('.', '-');
  const say = (element: Element, text: string) => {
    element.textContent = text;
    element.setAttribute('lang', LANG_TAG[lang]);
  };
  question.dataset['item'] = id;
  question.dataset['question'] = JSON.stringify(questionOfItem(stateOwn(item)));
  section.querySelector('[data-number]')!.textContent = fillBlanks(words['own-number']!, { number });
  say(section.querySelector('legend')!, item.stem);

  const list = section.querySelector('ol.options')!;
  const blank = list.firstElementChild as HTMLElement;
  list.replaceChildren(
    ...ownOptionsOf(item).map(({ text, why, correct }, i) => {
      const line = blank.cloneNode(true) as HTMLElement;
      const input = line.querySelector('input')!;
      const value = String.fromCharCode(97 + i);
      input.name = name;
      input.value = value;
      line.dataset['part'] = item.kind === 'truefalse' ? `reason:${value}` : value;
      line.toggleAttribute('data-key', correct);
      const [letter, said] = line.querySelectorAll('label span');
      letter!.textContent = letterOf(i);
      say(said!, text);
      say(line.querySelector('.why')!, why);
      return line;
    }),
  );
  if (item.kind === 'truefalse')
    for (const line of section.querySelectorAll<HTMLElement>('.verdict li')) {
      const input = line.querySelector('input')!;
      input.name = `${name}-verdict`;
      line.toggleAttribute('data-key', input.value === String(item.answer));
      say(line.querySelector('.why')!, item.why[input.value as 'true' | 'false']);
    }
  section.querySelector('.answer p')!.textContent = sayKey(item, words);
  return section;
}

/** The right answer in words, as the handbook's own questions give it. */
export function sayKey(item: OwnItem, words: Words): string {
  const letters = ownOptionsOf(item).flatMap(({ correct }, i) => (correct ? [letterOf(i)] : []));
  const key = letters.join(words['own-and']);
  return item.kind === 'truefalse'
    ? fillBlanks(words['own-key-truefalse']!, { verdict: words[`own-${item.answer}`]!, key })
    : fillBlanks(words['own-key']!, { key });
}

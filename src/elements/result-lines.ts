import { LANG_TAG, otherLang, type Lang } from '../core/language/words.ts';
import type { PageKind } from '../core/language/page-path.ts';
import type { ExcerptRun } from '../core/lookup/excerpt.ts';
import type { Hit } from '../core/lookup/look-up.ts';

type Words = Readonly<Record<string, string>>;

/** A `<span>` with text, a class and a language. */
export function span(text: string, className: string, tag?: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.textContent = text;
  element.className = className;
  if (tag) element.lang = tag;
  return element;
}

/** The key under which the name of a kind of page stands among the words of the interface. */
export const kindKey = (kind: string): string => `kind-${kind === 'tension' ? 'debate' : kind}`;

/** What a kind of page is called. */
export const kindWord = (kind: PageKind, words: Words): string => words[kindKey(kind)] ?? '';

/** Name, other-language name and kind of something that was looked up. */
export function hitLine({ entry }: Hit, lang: Lang, words: Words): HTMLElement[] {
  const other = otherLang(lang);
  return [
    span(entry.name[lang], 'name'),
    span(entry.name[other], 'other', LANG_TAG[other]),
    span(kindWord(entry.kind, words), 'kind'),
  ];
}

/** An excerpt with its hits marked. */
export function excerptLine(runs: readonly ExcerptRun[]): HTMLParagraphElement {
  const line = document.createElement('p');
  line.append(
    ...runs.map(({ text, hit }) => {
      if (!hit) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
  return line;
}

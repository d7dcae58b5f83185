import type { TextHit } from '../core/lookup/excerpt.ts';
import { loadCard, type CardText } from '../browser/lookup-source.ts';
import { FOLDERS, thingPath, type PageKind } from '../core/language/page-path.ts';
import type { Lang } from '../core/language/words.ts';
import type { Hit } from '../core/lookup/look-up.ts';
import { textFragment } from '../core/lookup/text-fragment.ts';
import { excerptLine, hitLine, kindWord, span } from './result-lines.ts';

type Words = Readonly<Record<string, string>>;

/** How many of the first hits say at once what they mean. */
const BEST = 3;

function group(title: string, lines: readonly HTMLLIElement[]): HTMLElement {
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = title;
  const list = document.createElement('ol');
  list.className = 'results';
  list.append(...lines);
  section.append(heading, list);
  return section;
}

/** The best names with their cards, then the others by kind. */
export function nameGroups(
  hits: readonly Hit[],
  base: string,
  lang: Lang,
  words: Words,
  most = BEST,
): HTMLElement[] {
  const best = hits.slice(0, most).map((hit, place) => cardLine(hit, place, base, lang, words));
  const rest = hits.slice(most);
  const kinds = Object.keys(FOLDERS) as PageKind[];
  return [
    ...(best.length > 0 ? [group(words['best'] ?? '', best)] : []),
    ...kinds.flatMap((kind) => {
      const lines = rest
        .filter(({ entry }) => entry.kind === kind)
        .map((hit) => plainLine(hit, base, lang, words));
      return lines.length > 0 ? [group(kindWord(kind, words), lines)] : [];
    }),
  ];
}

function plainLine(hit: Hit, base: string, lang: Lang, words: Words): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  const { kind, id } = hit.entry;
  link.href = thingPath(base, lang, kind, id);
  const [name, other, badge] = hitLine(hit, lang, words);
  link.append(name!);
  line.append(link, badge!, ' ', other!);
  return line;
}

/** Kinds whose pinyin stands on their cards, and those that are explained in a line or two. */
const SPOKEN: readonly PageKind[] = ['term', 'mechanism'];
const BRIEF: readonly PageKind[] = ['tension', 'case', 'route'];

/** A line with room for its explanation, so that nothing moves when that comes; on the first, also for the next steps. */
function cardLine(hit: Hit, place: number, base: string, lang: Lang, words: Words): HTMLLIElement {
  const line = plainLine(hit, base, lang, words);
  const { kind, id } = hit.entry;
  const pinyin = span(hit.entry.pinyin, 'pinyin awaited', 'zh-Latn-pinyin');
  if (SPOKEN.includes(kind)) line.append(' ', pinyin);
  if (hit.misread !== undefined) line.append(misreadNote(hit.misread, words));
  const text = document.createElement('p');
  text.className = BRIEF.includes(kind) ? 'says brief' : 'says';
  line.append(text);
  const next = nextSteps(words);
  if (place === 0 && hit.quality !== 'part') {
    line.className = 'answer-card';
    line.append(next);
  }
  void loadCard(base, lang, kind, id).then(
    (card) => {
      pinyin.textContent = card.pinyin;
      pinyin.classList.remove('awaited');
      text.textContent = card.text;
      next.append(...card.next.map((step) => nextStep(step, base, lang, words)));
    },
    () => {},
  );
  return line;
}

function misreadNote(wrong: string, words: Words): HTMLElement {
  const note = document.createElement('p');
  note.className = 'misread';
  const [before = '', after = ''] = (words['misread'] ?? '').split('{wrong}');
  note.append(before, span(wrong, 'wrong', 'en'), after);
  return note;
}

function nextSteps(words: Words): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'next';
  list.setAttribute('aria-label', words['next'] ?? '');
  return list;
}

function nextStep(
  { kind, id, name }: CardText['next'][number],
  base: string,
  lang: Lang,
  words: Words,
): HTMLElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = thingPath(base, lang, kind, id);
  link.textContent = name;
  line.append(span(kindWord(kind, words), 'kind'), ' ', link);
  return line;
}

/** Places in the text, as one group, or none. A link also marks the words on the page it opens. */
export function textGroup(hits: readonly TextHit[], query: string, words: Words): HTMLElement[] {
  if (hits.length === 0) return [];
  const lines = hits.map(({ url, title, kind, excerpt }) => {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = url + textFragment(url, excerpt, query);
    link.append(span(title, 'name'));
    line.append(link, span(words[`kind-${kind}`] ?? '', 'kind'), excerptLine(excerpt));
    return line;
  });
  return [group(words['in-text'] ?? '', lines)];
}

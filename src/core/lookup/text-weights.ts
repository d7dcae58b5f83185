import type { ExactPage } from './exact-page.ts';
import { foldNumbers } from './fold-numbers.ts';
import { foldName } from './name-variants.ts';
import { reduceQuestion } from './reduce-question.ts';
import { stem } from './stem.ts';

/**
 * What a page's title, headings, first section and the questions it answers are worth against a word that stands anywhere
 * on it.
 */
const WORTH = { title: 8, question: 3, heading: 2, first: 1.5, body: 1 } as const;
/** How soon repeating a word stops to count, and how much a long page is held against it (as in BM25). */
const SATURATION = 1.2;
const LENGTH = 0.1;
/** In how many steps it is told what a word is worth. */
const STEPS = 25;
/** Most pages told for one word: those on which it is worth most. */
const MOST_PAGES = 48;
/** Most words of a question that are asked for. */
const MOST_WORDS = 16;

/** What texts are compared by: pairs of neighbouring Han characters or digits, English words by their stem, numbers. */
function wordsOf(folded: string): string[] {
  return [...folded.matchAll(/[\p{Script=Han}\d]+|[a-z]{3,}/gu)].flatMap(([run]) => {
    if (/^[a-z]/.test(run)) return [stem(run)];
    const characters = [...run];
    if (/^\d+$/.test(run)) return [run];
    return characters.slice(1).map((character, i) => characters[i]! + character);
  });
}

/** The words that a question asks for, each once. */
export const wordsAsked = (typed: string): string[] =>
  [...new Set(wordsOf(reduceQuestion(foldName(typed))))].slice(0, MOST_WORDS);

/** Pages on which a word is worth something, by number, and on how many pages it stands at all. */
export type WordPages = { readonly count: number; readonly pages: readonly (readonly [number, number])[] };

/** A page's text, and questions that it answers in words that do not stand on it. */
export type WeighedText = Pick<ExactPage, 'title' | 'sections'> & { readonly questions: readonly string[] };

/**
 * What each word is worth on each page, between 0 and 1: more where it stands in the title, a question or a heading and
 * where it is repeated, less on a long page. Pages are known by their place in the list.
 */
export function weighPages(pages: readonly WeighedText[]): Map<string, WordPages> {
  const counted = pages.map(({ title, sections, questions }) => {
    const counts = new Map<string, number>();
    const add = (text: string, worth: number) => {
      for (const word of wordsOf(foldNumbers(text.normalize('NFKC').toLowerCase())))
        counts.set(word, (counts.get(word) ?? 0) + worth);
    };
    add(title, WORTH.title);
    for (const question of questions) add(question, WORTH.question);
    for (const [i, [, heading, text]] of sections.entries()) {
      add(heading, WORTH.heading);
      add(text, i === 0 ? WORTH.first : WORTH.body);
    }
    return { counts, length: sum(counts.values()) };
  });
  const mean = sum(counted.map(({ length }) => length)) / pages.length;
  const found = new Map<string, [number, number][]>();
  for (const [number, { counts, length }] of counted.entries())
    for (const [word, count] of counts) {
      const worth = count / (count + SATURATION * (1 - LENGTH + (LENGTH * length) / mean));
      const places = found.get(word);
      if (places) places.push([number, worth]);
      else found.set(word, [[number, worth]]);
    }
  return new Map(
    [...found].map(([word, all]) => {
      const best = all.length > MOST_PAGES ? all.toSorted((a, b) => b[1] - a[1]).slice(0, MOST_PAGES) : all;
      return [word, { count: all.length, pages: best.toSorted(([a], [b]) => a - b) }];
    }),
  );
}

/** One word as it travels: steps between page numbers in base 36, each with a letter for what it is worth: `3K2F`. */
export function packWord({ count, pages }: WordPages): string {
  const places = pages.map(
    ([number, worth], i) =>
      (number - (pages[i - 1]?.[0] ?? 0)).toString(36) + String.fromCodePoint(65 + Math.round(worth * STEPS)),
  );
  return (count > pages.length ? `${count}:` : '') + places.join('');
}

/** The inverse of `packWord`, but for what the letters round off. */
export function unpackWord(packed: string): WordPages {
  const [, count, places = ''] = /^(?:(\d+):)?(.*)$/.exec(packed)!;
  let at = 0;
  const pages = [...places.matchAll(/([0-9a-z]+)([A-Z])/g)].map(
    ([, step = '', letter = '']) =>
      [(at += Number.parseInt(step, 36)), (letter.charCodeAt(0) - 65) / STEPS] as const,
  );
  return { count: count ? Number(count) : pages.length, pages };
}

/**
 * How much of a question each page says, between 0 and 1 and best first: a word counts by its rarity among all pages, so
 * one that stands nowhere counts most, against every page.
 */
export function scorePages(words: readonly WordPages[], total: number): [page: number, score: number][] {
  const scores = new Map<number, number>();
  let whole = 0;
  for (const { count, pages } of words) {
    const rarity = Math.log(1 + (total - count + 0.5) / (count + 0.5));
    whole += rarity;
    for (const [page, worth] of pages) scores.set(page, (scores.get(page) ?? 0) + rarity * worth);
  }
  return [...scores]
    .map(([page, score]): [number, number] => [page, score / whole])
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

import { isOneEditAway } from './edit-distance.ts';
import type { LookupEntry } from './lookup-index.ts';
import { foldName } from './name-variants.ts';
import { readAloud, type Readings } from './pinyin.ts';
import { reduceQuestion } from './reduce-question.ts';
import { stem } from './stem.ts';

/**
 * Questions that a page answers, by the row of its entry, and the traditional characters that names and questions need
 * (as `traditionalFor` makes them).
 */
export type AnswersFile = {
  readonly v: 1;
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly traditional: string;
};

type Asked = {
  readonly entry: number;
  readonly tokens: ReadonlyMap<string, number>;
  readonly weight: number;
};

/** Everything that can be asked about: each name, alias and question as a bag of tokens, and where a token occurs. */
export type AskIndex = {
  readonly texts: readonly Asked[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly readings: Readings;
};

/** What kinds of text are worth to a question, against a question that the page itself says it answers. */
const WEIGHTS = { name: 1, other: 0.95, question: 1 } as const;
/** What a token is worth that was only heard, or written with one letter wrong, against one that stands there. */
const HEARD = 0.6;
const MISSPELT = 0.7;

/**
 * What a text is compared by: pairs of neighbouring Han characters (a lone one counts alone), Latin words by their stem,
 * numbers, and pairs of syllables (`~fu wu`), so that what sounds alike meets.
 */
function tokensOf(text: string, readings: Readings): Map<string, number> {
  const tokens = new Map<string, number>();
  for (const [run] of text.matchAll(/[\p{Script=Han}\d]+|[a-z]+/gu)) {
    if (/^[a-z]/.test(run)) {
      tokens.set(stem(run), 1);
      continue;
    }
    const characters = [...run];
    if (characters.length === 1) tokens.set(run, 0.5);
    for (let i = 1; i < characters.length; i++) {
      const pair = characters[i - 1]! + characters[i]!;
      tokens.set(pair, 1);
      const heard = readAloud(pair, readings);
      if (heard.length === 2) tokens.set(`~${heard.join(' ')}`, HEARD);
    }
  }
  return tokens;
}

/** Makes names and questions ready to be asked. */
export function prepareAsking(
  entries: readonly LookupEntry[],
  { rows }: AnswersFile,
  readings: Readings,
): AskIndex {
  const texts: Asked[] = [];
  const places = new Map<string, number[]>();
  const add = (entry: number, text: string, weight: number) => {
    const tokens = tokensOf(reduceQuestion(foldName(text)), readings);
    for (const token of tokens.keys()) {
      const found = places.get(token);
      if (found) found.push(texts.length);
      else places.set(token, [texts.length]);
    }
    texts.push({ entry, tokens, weight });
  };
  for (const [row, { name, aliases, misread = [] }] of entries.entries()) {
    add(row, name.zh, WEIGHTS.name);
    add(row, name.en, WEIGHTS.name);
    for (const other of [...aliases, ...misread]) add(row, other, WEIGHTS.other);
    for (const question of rows[row] ?? []) add(row, question, WEIGHTS.question);
  }
  return { texts, places, readings };
}

/** Rarer tokens say more (inverse document frequency, smoothed as in BM25). */
const rarity = (index: AskIndex, token: string): number => {
  const found = index.places.get(token)?.length ?? 0;
  return Math.log(1 + (index.texts.length - found + 0.5) / (found + 0.5));
};

/** The tokens of a query with their worth; a Latin word that nobody uses stands for those one letter away. */
function wanted(index: AskIndex, query: string): Map<string, number> {
  const tokens = new Map<string, number>();
  for (const [token, weight] of tokensOf(query, index.readings)) {
    if (index.places.has(token) || !/^[a-z]{4,}$/.test(token)) tokens.set(token, weight);
    else
      for (const word of index.places.keys())
        if (/^[a-z]/.test(word) && isOneEditAway(token, word)) tokens.set(word, weight * MISSPELT);
  }
  return tokens;
}

/**
 * Rows of entries that answer a question, best first, with a score between 0 and about 1.3: how much of what is asked
 * the best text of the entry says and how much of that text is asked for (by rarity of the tokens), and a little for
 * what its other texts add. Entries that say less than a fifth are left out.
 */
export function ask(index: AskIndex, typed: string): { row: number; score: number }[] {
  const query = reduceQuestion(foldName(typed));
  const tokens = wanted(index, query);
  const whole = sum([...tokens].map(([token, weight]) => weight * rarity(index, token)));
  if (whole === 0) return [];
  const shares = new Map<number, number>();
  const covered = new Map<number, Set<string>>();
  for (const [token, weight] of tokens)
    for (const place of index.places.get(token) ?? []) {
      shares.set(place, (shares.get(place) ?? 0) + weight * rarity(index, token));
      const { entry } = index.texts[place]!;
      covered.set(entry, (covered.get(entry) ?? new Set()).add(token));
    }
  const best = new Map<number, number>();
  for (const [place, share] of shares) {
    const { entry, tokens: own, weight } = index.texts[place]!;
    const size = sum([...own].map(([token, worth]) => worth * rarity(index, token)));
    const score = weight * (0.7 * (share / whole) + 0.3 * Math.min(1, share / size));
    best.set(entry, Math.max(best.get(entry) ?? 0, score));
  }
  return [...best]
    .map(([row, score]) => ({
      row,
      score:
        score +
        0.3 * (sum([...covered.get(row)!].map((token) => tokens.get(token)! * rarity(index, token))) / whole),
    }))
    .filter(({ score }) => score > 0.2)
    .toSorted((a, b) => b.score - a.score || a.row - b.row);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

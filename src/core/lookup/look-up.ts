import type { PageKind } from '../language/page-path.ts';
import { isOneEditAway } from './edit-distance.ts';
import type { LookupEntry } from './lookup-index.ts';
import { foldName, nameVariants, type Variant } from './name-variants.ts';
import { couldBePinyin, normaliseQuery } from './normalise-query.ts';
import { readAloud, type Readings } from './pinyin.ts';

/** How well a name answers a query, best first; `asked` is a page that answers the question without bearing its name. */
export const QUALITIES = ['exact', 'prefix', 'part', 'near', 'asked'] as const;
export type Quality = (typeof QUALITIES)[number];

/**
 * `misread` is the known mistranslation that was looked up, where it was one; `partly`, that an exact hit is one member of
 * a name that lists several, so that another page may be called by it alone.
 */
export type Hit = {
  readonly entry: LookupEntry;
  readonly quality: Quality;
  readonly misread?: string;
  readonly partly?: true;
};

/** Whether a page bears the query as its name, so that nothing else needs to be asked. */
export const isNamed = (hit: Hit | undefined): boolean => hit?.quality === 'exact' && !hit.partly;

/** Whether a page was found by its name, at once; pages that only answer a question may still be put in another order. */
export const isByName = ({ quality }: Hit): boolean => quality !== 'asked';

/** Whether no name answers a query, so that the texts must be asked. */
export const isQuestion = (hits: readonly Hit[]): boolean =>
  hits.every(({ quality }) => quality === 'near' || quality === 'asked');

type Spoken = { readonly pinyin: string; readonly initials: string };

/** An entry made ready for comparison, once; `pinyin` without spaces; `whole` are its names, also without what stands in brackets, `own` also the members of those that are lists. */
export type Prepared = {
  entry: LookupEntry;
  whole: ReadonlySet<string>;
  own: string[];
  others: string[];
  spoken: Spoken[];
};

/** When names answer equally well, what a searcher most likely wants. */
export const KIND_ORDER: readonly PageKind[] = [
  'term',
  'module',
  'mechanism',
  'failure',
  'tension',
  'case',
  'source',
  'route',
  'unit',
  'discrepancy',
];

/** Kinds whose names may be lists of names; a title that lists things is called by none of them. */
const LISTS: readonly PageKind[] = ['term', 'mechanism', 'failure'];

const speak = ({ syllables }: Variant): Spoken => ({
  pinyin: syllables.join(''),
  initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
});

/** Makes entries ready for many queries. */
export const prepareLookup = (entries: readonly LookupEntry[]): Prepared[] =>
  entries.map((entry) => {
    const isList = LISTS.includes(entry.kind);
    const chinese = nameVariants(entry.name.zh, entry.pinyin.split(' ').filter(Boolean), isList);
    const english = nameVariants(entry.name.en, [], isList);
    const names = [entry.name.zh, entry.name.en];
    const forms = (some: readonly string[]) => [
      ...new Set(some.flatMap((name) => [normaliseQuery(name), foldName(name)]).filter(Boolean)),
    ];
    return {
      entry,
      whole: new Set([
        ...forms(names),
        // What a term is also called in brackets is its name; a mechanism there names the term it belongs to.
        ...(entry.kind === 'term' ? forms(names.flatMap((name) => name.split(/[（()）]/))) : []),
      ]),
      own: [...new Set([...forms(names), ...[...chinese, ...english].map(({ text }) => text)])],
      others: forms([...entry.aliases, ...(entry.misread ?? [])]),
      spoken: chinese.map(speak).filter(({ pinyin }) => pinyin),
    };
  });

/** Shortest text in which one wrong character is forgiven: shorter ones are one edit away from too much. */
const isLongEnoughToErr = (text: string): boolean => text.length >= (/\p{Script=Han}/u.test(text) ? 3 : 5);

/** A query made ready for comparison, once for all names. */
type Query = { text: string; words: string[]; mayErr: boolean };
const readQuery = (text: string): Query => ({
  text,
  words: text.split(' '),
  mayErr: isLongEnoughToErr(text),
});

function qualityOfName(name: string, { text, words, mayErr }: Query): Quality | null {
  if (name === text) return 'exact';
  if (name.startsWith(text)) return 'prefix';
  if (name.includes(text)) return 'part';
  if (words.length > 1 && words.every((word) => name.includes(word))) return 'part';
  return mayErr && isOneEditAway(text, name) ? 'near' : null;
}

function qualityOfPinyin({ pinyin, initials }: Spoken, typed: string): Quality | null {
  if (pinyin === typed || (initials.length > 1 && initials === typed)) return 'exact';
  if (typed.length > 1 && (pinyin.startsWith(typed) || initials.startsWith(typed))) return 'prefix';
  if (typed.length > 3 && (pinyin.includes(typed) || initials.includes(typed))) return 'part';
  return isLongEnoughToErr(typed) && isOneEditAway(typed, pinyin) ? 'near' : null;
}

/** The letters of what could be pinyin, a number in it left out; empty for anything else. */
function lettersOf(query: string): string {
  const letters = query.replace(/[\d ]+/g, '');
  const isWhole = couldBePinyin(query) || letters.length > 3;
  return isWhole && couldBePinyin(letters) ? letters : '';
}

type Ranked = { entry: LookupEntry; quality: Quality; rank: number; partly?: true };

/** The better of two qualities. */
function better(a: Quality | null, b: Quality | null): Quality | null {
  if (a === null || b === null) return a ?? b;
  return QUALITIES.indexOf(a) <= QUALITIES.indexOf(b) ? a : b;
}

function bestOf<T>(things: readonly T[], judge: (thing: T) => Quality | null): Quality | null {
  let best: Quality | null = null;
  for (const thing of things) {
    best = better(best, judge(thing));
    if (best === 'exact') return best;
  }
  return best;
}

/** How a Chinese query sounds, when each of its characters has a known reading; empty otherwise. */
function soundOf(query: string, readings: Readings): string {
  if (!/^\p{Script=Han}{2,}$/u.test(query)) return '';
  const syllables = readAloud(query, readings);
  return syllables.length === [...query].length ? syllables.join('') : '';
}

/**
 * Names that answer a query, best first: by quality, then by whether the name (not only an alias) matches, then by
 * kind, then the shorter name, since it is the more general one. With `readings`, Chinese that only sounds like a
 * name is near it.
 */
export function lookUp(
  prepared: readonly Prepared[],
  typed: string,
  limit = 12,
  readings: Readings = new Map(),
): Hit[] {
  const query = normaliseQuery(typed);
  if (!query) return [];
  const queries = [...new Set([query, foldName(typed)])];
  const letters = lettersOf(query);
  const sound = soundOf(query, readings);
  const read = queries.map(readQuery);
  const judge = (names: readonly string[]) =>
    bestOf(names, (name) => bestOf(read, (one) => qualityOfName(name, one)));
  return prepared
    .flatMap(({ entry, whole, own, others, spoken }): Ranked[] => {
      const bySound = letters ? bestOf(spoken, (one) => qualityOfPinyin(one, letters)) : null;
      const byName = better(judge(own), bySound);
      const byOther = judge(others);
      const quality = better(byName, byOther);
      if (quality && quality !== 'near') {
        // A unit is called by what it is about, which has a page of its own.
        const isWhole =
          quality !== 'exact' ||
          (entry.kind !== 'unit' && (queries.some((one) => whole.has(one)) || bySound === 'exact'));
        const place = byName === quality ? (isWhole ? 0 : 30) : 20;
        const rank = QUALITIES.indexOf(quality) * 100 + place;
        return [
          { entry, quality, rank, ...(isWhole || byOther === 'exact' ? {} : { partly: true as const }) },
        ];
      }
      // What sounds the same is nearer than what only looks alike.
      if (sound && spoken.some(({ pinyin }) => pinyin === sound))
        return [{ entry, quality: 'near', rank: 290 }];
      if (sound.length > 3 && spoken.some(({ pinyin }) => pinyin.includes(sound)))
        return [{ entry, quality: 'near', rank: quality ? 295 : 340 }];
      return quality ? [{ entry, quality, rank: byName ? 300 : 320 }] : [];
    })
    .map((hit) => ({ ...hit, rank: hit.rank + KIND_ORDER.indexOf(hit.entry.kind) }))
    .toSorted((a, b) => a.rank - b.rank || a.entry.name.zh.length - b.entry.name.zh.length)
    .slice(0, limit)
    .map(({ rank: _, ...hit }) => noteMisreading(hit, queries));
}

function noteMisreading(hit: Hit, queries: readonly string[]): Hit {
  const misread = hit.entry.misread?.find((wrong) => {
    const plain = foldName(wrong);
    return queries.some((query) => plain === query || (query.length > 3 && plain.includes(query)));
  });
  return misread === undefined ? hit : { ...hit, misread };
}

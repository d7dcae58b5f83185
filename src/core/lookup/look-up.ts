import type { PageKind } from '../language/page-path.ts';
import { isOneEditAway } from './edit-distance.ts';
import type { LookupEntry } from './lookup-index.ts';
import { couldBePinyin, normaliseQuery } from './normalise-query.ts';

/** How well a name answers a query, best first. */
export const QUALITIES = ['exact', 'prefix', 'part', 'near'] as const;
export type Quality = (typeof QUALITIES)[number];

export type Hit = { readonly entry: LookupEntry; readonly quality: Quality };

/** An entry made ready for comparison, once; `pinyin` without spaces. */
export type Prepared = { entry: LookupEntry; names: string[]; pinyin: string; initials: string };

/** When names answer equally well, what a searcher most likely wants. */
const KIND_ORDER: readonly PageKind[] = [
  'term',
  'module',
  'mechanism',
  'failure',
  'tension',
  'case',
  'source',
  'route',
  'unit',
];

/** Makes entries ready for many queries. */
export const prepareLookup = (entries: readonly LookupEntry[]): Prepared[] =>
  entries.map((entry) => ({
    entry,
    names: [entry.name.zh, entry.name.en, ...entry.aliases].map(normaliseQuery).filter(Boolean),
    pinyin: entry.pinyin.replaceAll(' ', ''),
    initials: entry.pinyin
      .split(' ')
      .map((syllable) => syllable.charAt(0))
      .join(''),
  }));

/** Shortest text in which one wrong character is forgiven: shorter ones are one edit away from too much. */
const isLongEnoughToErr = (text: string): boolean => text.length >= (/\p{Script=Han}/u.test(text) ? 3 : 5);

function qualityOfName(name: string, query: string): Quality | null {
  if (name === query) return 'exact';
  if (name.startsWith(query)) return 'prefix';
  if (name.includes(query)) return 'part';
  const words = query.split(' ');
  if (words.length > 1 && words.every((word) => name.includes(word))) return 'part';
  return isLongEnoughToErr(query) && isOneEditAway(query, name) ? 'near' : null;
}

function qualityOfPinyin({ pinyin, initials }: Prepared, query: string): Quality | null {
  if (!pinyin || !couldBePinyin(query)) return null;
  const typed = query.replaceAll(' ', '');
  if (pinyin === typed || (initials.length > 1 && initials === typed)) return 'exact';
  if (typed.length > 1 && (pinyin.startsWith(typed) || initials.startsWith(typed))) return 'prefix';
  if (typed.length > 3 && (pinyin.includes(typed) || initials.includes(typed))) return 'part';
  return isLongEnoughToErr(typed) && isOneEditAway(typed, pinyin) ? 'near' : null;
}

function qualityOf(prepared: Prepared, query: string): Quality | null {
  const found = [
    ...prepared.names.map((name) => qualityOfName(name, query)),
    qualityOfPinyin(prepared, query),
  ];
  return QUALITIES.find((quality) => found.includes(quality)) ?? null;
}

/**
 * Names that answer a query, best first: by quality, then by whether the name (not only an alias) matches, then by
 * kind, then the shorter name, since it is the more general one.
 */
export function lookUp(prepared: readonly Prepared[], typed: string, limit = 12): Hit[] {
  const query = normaliseQuery(typed);
  if (!query) return [];
  const hits = prepared.flatMap((one) => {
    const quality = qualityOf(one, query);
    return quality ? [{ entry: one.entry, quality, own: ownNameMatches(one, query) }] : [];
  });
  const rank = ({ quality, own, entry }: (typeof hits)[number]) =>
    QUALITIES.indexOf(quality) * 100 + (own ? 0 : 20) + KIND_ORDER.indexOf(entry.kind);
  return hits
    .toSorted((a, b) => rank(a) - rank(b) || a.entry.name.zh.length - b.entry.name.zh.length)
    .slice(0, limit)
    .map(({ entry, quality }) => ({ entry, quality }));
}

/** Whether the name itself, not an alias, holds the query. */
function ownNameMatches({ names: [zh = '', en = ''], pinyin, initials }: Prepared, query: string): boolean {
  const typed = query.replaceAll(' ', '');
  return (
    zh.includes(query) ||
    en.includes(query) ||
    (couldBePinyin(query) && (pinyin.includes(typed) || initials.startsWith(typed)))
  );
}

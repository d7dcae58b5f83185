import { foldNumbers } from './fold-numbers.ts';
import { normaliseQuery } from './normalise-query.ts';

/** A name, or a part of it by which it is also called. */
export type Variant = { readonly text: string; readonly syllables: readonly string[] };

const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/**
 * The parts of a name by which it is also called: without what stands in brackets, the bracket alone, and the members
 * of a list, where the name may be one (`首问责任制（首问负责制）` → both; `“浮”“懒”“散”` stays whole, its members are single characters).
 * `syllables`, one for each Han character of the name, are cut with it; the first variant is the whole.
 */
export function nameVariants(name: string, syllables: readonly string[] = [], isList = true): Variant[] {
  const parts: [from: number, to: number][] = [[0, name.length]];
  for (const cut of [/[^（）()]+/g, ...(isList ? [/[^（）()、，,;；：:·“”]+/g] : [])])
    for (const { index, 0: part } of name.matchAll(cut))
      if (normaliseQuery(part).length > 1) parts.push([index, index + part.length]);
  const spoken = syllables.length === hanCount(name);
  const variants = parts.map(([from, to]) => {
    const start = hanCount(name.slice(0, from));
    return {
      text: foldName(name.slice(from, to)),
      syllables: spoken ? syllables.slice(start, start + hanCount(name.slice(from, to))) : syllables,
    };
  });
  return variants.filter(({ text }, i) => text && variants.findIndex((one) => one.text === text) === i);
}

/** One spelling for comparing names: as `normaliseQuery`, numbers folded, no article in front. */
export const foldName = (text: string): string =>
  foldNumbers(normaliseQuery(text)).replace(/^(?:the|an?) (?=.)/, '');

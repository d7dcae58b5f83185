import { excerptAround, type ExcerptRun } from './excerpt.ts';

/** A page's text for finding a query letter by letter: its sections, each with the id to jump to (empty: the top), a line a block. */
export type ExactPage = {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly unit: string;
  readonly sections: readonly (readonly [anchor: string, title: string, text: string])[];
};

/** Where a page holds a query: the first section that does, and how often it stands on the whole page. */
export type ExactPlace = {
  readonly anchor: string;
  readonly section: string;
  readonly excerpt: readonly ExcerptRun[];
  readonly times: number;
};

/** Finds a query on a page, whatever the case of its letters; `null` when it is not there. */
export function findOnPage({ sections }: ExactPage, query: string): ExactPlace | null {
  const wanted = query.toLowerCase();
  const count = (text: string) => text.toLowerCase().split(wanted).length - 1;
  for (const [anchor, section, text] of sections) {
    const line = text.split('\n').find((one) => one.toLowerCase().includes(wanted));
    const excerpt = line === undefined ? null : excerptAround(line, query);
    if (excerpt)
      return { anchor, section, excerpt, times: sections.reduce((sum, [, , one]) => sum + count(one), 0) };
  }
  return null;
}

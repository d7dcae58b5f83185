import { MOST_TITLE } from './assignment.ts';

/** A title that an assignment can carry: whole, or up to the last mark of punctuation that leaves it short enough. */
export const shortTitle = (title: string): string =>
  title.length <= MOST_TITLE
    ? title
    : title.slice(0, MOST_TITLE).replace(/[,:;，：；、][^,:;，：；、]*$/, '');

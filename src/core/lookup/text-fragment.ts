import type { ExcerptRun } from './excerpt.ts';

/**
 * What an address needs so that the browser marks the words on the page it opens (a text fragment, WICG): the query
 * where the excerpt holds it, otherwise the first hit. Empty when nothing in the excerpt is a hit.
 */
export function textFragment(url: string, excerpt: readonly ExcerptRun[], query: string): string {
  const whole = excerpt.map(({ text }) => text).join('');
  const at = whole.toLowerCase().indexOf(query.toLowerCase());
  const wanted =
    query && at >= 0 ? whole.slice(at, at + query.length) : excerpt.find(({ hit }) => hit)?.text.trim();
  if (!wanted) return '';
  // A hyphen has a meaning of its own in a text fragment.
  return `${url.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(wanted).replaceAll('-', '%2D')}`;
}

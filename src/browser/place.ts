const KEY = 'hb:place';

/** Everything on the page that both languages share by id: sections (by their heading), items, paragraphs. */
const places = () => [...document.querySelectorAll<HTMLElement>('main [id]')];

/** The stretch a place stands for: a heading's whole section, otherwise the element itself. */
const stretchOf = (place: HTMLElement) =>
  (place.closest<HTMLElement>(`[data-section="${CSS.escape(place.id)}"]`) ?? place).getBoundingClientRect();

/**
 * The id of what the reader is looking at: the last place that begins above the middle of the window.
 * How far the reader is inside it is left for `restorePlace` on the next page of this tab.
 */
export function readPlace(): string | null {
  const middle = innerHeight / 2;
  const above = places().filter((place) => place.offsetHeight > 0 && stretchOf(place).top <= middle);
  const place = above.at(-1);
  if (!place || scrollY < 40) return null;
  const { top, height } = stretchOf(place);
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ id: place.id, top, part: (middle - top) / height }));
  } catch {
    // Without storage the link's fragment alone keeps the place, to the nearest section.
  }
  return place.id;
}

/**
 * Scrolls to the place left by `readPlace`, once: its beginning where it was on screen, or, when that was out of sight,
 * as far into it, since the languages differ in length.
 */
export function restorePlace(): void {
  try {
    const left = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as {
      id: string;
      top: number;
      part: number;
    } | null;
    sessionStorage.removeItem(KEY);
    const place = left && location.hash === `#${left.id}` && document.getElementById(left.id);
    if (!place) return;
    const { top, height } = stretchOf(place);
    const goal = left.top >= 0 ? left.top : innerHeight / 2 - left.part * height;
    scrollTo({ top: scrollY + top - goal, behavior: 'instant' });
  } catch {
    // The fragment has already brought the reader to the section.
  }
}

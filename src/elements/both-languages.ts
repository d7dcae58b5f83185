import { fetchPage } from '../browser/page-source.ts';
import { writeView } from '../browser/view-address.ts';
import { pairParts } from '../core/parallel/pair-parts.ts';
import sheet from '../styles/parallel.css?url';

/** What has a twin: sections of a module, parts of an entry. Questions have none: one is answered once. */
const PARTS =
  '.module > header, .outcomes, .prose > [data-section], .prose > .discuss, .entry > :not([data-pagefind-ignore])';
/** What a twin does not bring along: things to operate, which would be there twice. */
const TOOLS =
  '[data-triangle-figure], form, input, select, textarea, button:not(.term), script, noscript, [hidden]';

const partsOf = (page: Document) =>
  [...page.querySelectorAll<HTMLElement>(PARTS)].filter((part) => !part.classList.contains('twin'));
const keyOf = ({ dataset, id, localName, className }: HTMLElement): string =>
  dataset['section'] ?? (id || `${localName}.${className}`);

/**
 * Shows or hides the twin of this page, as the button says; resolves to whether it is shown now. Rejects, and leaves
 * everything as it was, when the twin cannot be had.
 */
export async function toggleBoth(button: HTMLButtonElement, address: string): Promise<boolean> {
  const shown = button.ariaPressed !== 'true';
  if (button.ariaBusy === 'true') return !shown;
  button.ariaBusy = 'true';
  try {
    await (shown ? showBoth(address) : showOne());
    button.ariaPressed = String(shown);
    writeView('parallel', shown);
  } finally {
    button.ariaBusy = 'false';
  }
  return shown;
}

/** Shows beside each part of this page its twin from the page at the address. Rejects when that cannot be had. */
async function showBoth(address: string): Promise<void> {
  const [page] = await Promise.all([fetchPage(address), fetchSheet()]);
  const own = partsOf(document);
  const theirs = partsOf(page);
  const { lang } = page.documentElement;
  const pairs = pairParts(own.map(keyOf), theirs.map(keyOf));
  keepPlace(own, () => {
    document.querySelector('main')!.dataset['parallel'] = '';
    for (const [i, part] of own.entries()) {
      const twin = theirs[pairs[i] ?? -1];
      if (twin) part.after(lift(twin, lang));
    }
  });
}

/** Shows this page alone again. */
function showOne(): void {
  keepPlace(partsOf(document), () => {
    delete document.querySelector('main')!.dataset['parallel'];
    for (const twin of document.querySelectorAll('.twin')) twin.remove();
  });
}

/** A copy of a part that can stand on this page: marked with its language, without ids, tools and a second title. */
function lift(part: HTMLElement, lang: string): HTMLElement {
  const twin = document.createElement('div');
  twin.className = 'twin';
  twin.lang = lang;
  twin.append(document.importNode(part, true));
  for (const tool of twin.querySelectorAll(TOOLS)) tool.remove();
  for (const one of twin.querySelectorAll('*')) {
    for (const name of ['id', 'aria-labelledby', 'aria-describedby', 'data-section'])
      one.removeAttribute(name);
    if (one.localName.startsWith('hb-')) one.replaceWith(...one.childNodes);
    if (one.localName === 'h1') {
      const title = document.createElement('p');
      title.className = 'twin-title';
      title.append(...one.childNodes);
      one.replaceWith(title);
    }
  }
  return twin;
}

/** Pixels at the top of the window that nobody reads: the language switch's band, or the last line of a part. */
const UNREAD = 64;

/** Makes a change that moves the text, and scrolls so that what the reader had at the top stays there. */
function keepPlace(parts: readonly HTMLElement[], change: () => void): void {
  const place = scrollY > 0 ? parts.find((part) => part.getBoundingClientRect().bottom > UNREAD) : undefined;
  const before = place?.getBoundingClientRect().top ?? 0;
  change();
  if (place) scrollBy({ top: place.getBoundingClientRect().top - before, behavior: 'instant' });
}

/** The style sheet of this view; it is fetched once. */
const fetchSheet = (): Promise<void> =>
  new Promise((resolve, reject) => {
    if (document.querySelector(`link[href="${sheet}"]`)) return resolve();
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${sheet}: cannot be fetched`));
    };
    document.head.append(link);
  });

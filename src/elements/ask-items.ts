import { fetchPage } from '../browser/page-source.ts';
import type { Grade } from '../core/grading/question.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { moduleOf, type Asked } from '../core/review/known.ts';

/** Pages from which items have been lifted, kept while this page is open. */
const pages = new Map<string, Promise<Document>>();

function pageOf(address: string): Promise<Document> {
  const kept = pages.get(address) ?? fetchPage(address);
  pages.set(address, kept);
  kept.catch(() => pages.delete(address));
  return kept;
}

/**
 * Asks items one after another inside a session (`components/review/Session.astro`), each lifted from its module's
 * page and blank; answers are kept as events of the given kind. Resolves, at the end or when the reader stops, to
 * whether the first answer to each question was right.
 */
export async function askItems(
  session: HTMLElement,
  asked: readonly Asked[],
  kind: string,
): Promise<Map<string, boolean>> {
  const words = JSON.parse(session.dataset['words']!) as Record<string, string>;
  const part = <E extends HTMLElement>(name: string) => session.querySelector<E>(`[data-${name}]`)!;
  const first = new Map<string, boolean>();
  const listening = new AbortController();
  session.addEventListener(
    'hb-answered',
    ({ target, detail }) => {
      const question = (target as HTMLElement).dataset['item']!;
      if (!first.has(question)) first.set(question, detail.correct);
    },
    { signal: listening.signal },
  );
  session.hidden = false;
  for (const [at, one] of asked.entries()) {
    await showItem(part('stage'), one, kind, session.dataset, words);
    part('count').textContent = fillBlanks(words['count']!, { at: at + 1, total: asked.length });
    part('next').textContent = words[at + 1 < asked.length ? 'next' : 'finish']!;
    part('stop').hidden = at + 1 === asked.length;
    if (!(await wantsNext(part('next'), part('stop')))) break;
  }
  listening.abort();
  part('stage').replaceChildren();
  session.hidden = true;
  return first;
}

/** An item on its page, with the name of its module and the way back to its section. */
type Found = { item: Element; title: Element; section: string };

/** An item on its module's page, or `null` when it cannot be had. */
async function findItem(address: string, question: string): Promise<Found | null> {
  const page = await pageOf(address).catch(() => null);
  const item = page?.querySelector(`[data-item="${CSS.escape(question)}"]`)?.closest('.item');
  return page && item
    ? { item, title: page.querySelector('h1')!, section: `${address}#${sectionOf(item)}` }
    : null;
}

/** A twin on the page of all of them, ready to be answered for its item; `null` when it cannot be had any more. */
async function findTwin(address: string, twin: string, item: string): Promise<Found | null> {
  const page = await pageOf(address).catch(() => null);
  const found = page?.querySelector<HTMLElement>(`[data-item="${CSS.escape(twin)}"]`);
  if (!found) return null;
  const reworded = found.closest('.item')!.cloneNode(true) as Element;
  Object.assign(reworded.querySelector<HTMLElement>('.question')!.dataset, { item, twin });
  const module = reworded.querySelector<HTMLAnchorElement>('.basis > a')!;
  module.remove();
  return { item: reworded, title: module, section: module.getAttribute('href')! };
}

async function showItem(
  stage: HTMLElement,
  { item, questions, twin }: Asked,
  kind: string,
  { modules, twins }: DOMStringMap,
  words: Record<string, string>,
): Promise<void> {
  const reworded = twin ? await findTwin(twins!, twin, item) : null;
  const found = reworded ?? (await findItem(`${modules}${moduleOf(item)}/`, questions[0]!));
  if (!found) {
    const failed = document.createElement('p');
    failed.textContent = words['failed']!;
    stage.replaceChildren(failed);
    return;
  }
  const lifted = document.importNode(found.item, true);
  for (const question of lifted.querySelectorAll<HTMLElement>('.question')) {
    question.dataset['fresh'] = kind;
    if (!questions.includes(question.dataset['item']!)) question.remove();
  }
  const label = lifted.querySelector<HTMLElement>('.label')!;
  label.firstChild!.replaceWith(...document.importNode(found.title, true).childNodes);
  label.tabIndex = -1;
  if (reworded) {
    const notice = document.createElement('p');
    notice.className = 'facts';
    notice.textContent = words['reworded']!;
    label.after(notice);
  }
  const back = document.createElement('a');
  back.href = found.section;
  back.textContent = words['again']!;
  lifted.querySelector('.basis')?.append(back);
  stage.replaceChildren(lifted);
  label.focus();
}

/** The section after which an item stands. */
function sectionOf(item: Element): string {
  let before = item.previousElementSibling;
  while (before && !before.matches('[data-section]')) before = before.previousElementSibling;
  return before?.getAttribute('data-section') ?? item.id;
}

/** Resolves when the reader goes on (`true`) or stops. */
const wantsNext = (next: HTMLElement, stop: HTMLElement): Promise<boolean> =>
  new Promise((resolve) => {
    next.onclick = () => resolve(true);
    stop.onclick = () => resolve(false);
  });

declare global {
  interface HTMLElementEventMap {
    /** A question was handed in and graded. */
    'hb-answered': CustomEvent<Grade>;
  }
}

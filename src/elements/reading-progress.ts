import { append, readAll } from '../browser/record-store.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { sectionItem } from '../core/record/fold-study.ts';

/** How long the end of a section must stay on screen: scrolling past is not reading. */
const DWELL_MILLIS = 1000;

/** Marks sections whose end has been on screen, here and in the record, and says how many are read. */
export class ReadingProgressElement extends HTMLElement {
  #read = new Set<string>();
  #dwell = new Map<string, ReturnType<typeof setTimeout>>();
  #watch: IntersectionObserver | undefined;

  async connectedCallback(): Promise<void> {
    const module = this.dataset['module']!;
    const links = [...this.querySelectorAll('a')];
    const sections = [...document.querySelectorAll<HTMLElement>('[data-section]')];
    const { events } = await readAll();
    const seen = new Set(events.map((event) => event.item));
    for (const section of sections.map((one) => one.dataset['section']!))
      if (seen.has(sectionItem(module, section))) this.#read.add(section);
    this.#show(links);
    this.#watch = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        const section = target.closest<HTMLElement>('[data-section]')!.dataset['section']!;
        clearTimeout(this.#dwell.get(section));
        if (!isIntersecting || this.#read.has(section)) continue;
        const read = () => {
          this.#read.add(section);
          this.#show(links);
          void append({ kind: 'read', item: sectionItem(module, section), itemVersion: 1, data: {} });
        };
        this.#dwell.set(section, setTimeout(read, DWELL_MILLIS));
      }
    });
    for (const section of sections)
      if (section.lastElementChild) this.#watch.observe(section.lastElementChild);
  }

  disconnectedCallback(): void {
    this.#watch?.disconnect();
  }

  #show(links: readonly HTMLAnchorElement[]): void {
    for (const link of links) link.toggleAttribute('data-read', this.#read.has(link.hash.slice(1)));
    const progress = this.querySelector<HTMLElement>('.progress')!;
    const values = { read: this.#read.size, total: links.length };
    progress.textContent = fillBlanks(progress.dataset['words'] ?? '', values);
  }
}
customElements.define('hb-reading-progress', ReadingProgressElement);

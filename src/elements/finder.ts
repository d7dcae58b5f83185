import { readFields, writeFields } from '../browser/query.ts';
import { FACETS, fits, type Choice, type Facts, type Facet } from '../core/finder/choice.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';

/** Shows of a list what fits the reader's choices, which stand in the address. */
export class FinderElement extends HTMLElement {
  #stop = new AbortController();
  /** The field being gone through with the arrow keys: all its changes are one step back. */
  #inHand: EventTarget | null = null;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener('change', (event) => this.#chosen(event.target), { signal });
    this.addEventListener('focusout', () => (this.#inHand = null), { signal });
    this.querySelector('[data-clear]')!.addEventListener('click', () => this.#clear(), { signal });
    addEventListener('popstate', () => this.#follow(), { signal });
    // What was chosen before this script came is kept, unless the address says otherwise.
    if (!location.search && Object.values(this.#choice()).some(Boolean)) this.#chosen(null);
    else this.#follow();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #field = (facet: Facet) => this.querySelector<HTMLSelectElement>(`select[name="${facet}"]`)!;

  #choice = (): Choice =>
    Object.fromEntries(FACETS.map((facet) => [facet, this.#field(facet).value])) as Choice;

  #follow(): void {
    const wanted = readFields(FACETS);
    for (const facet of FACETS) {
      const field = this.#field(facet);
      field.value = wanted[facet];
      // An address can name what does not exist.
      if (field.selectedIndex < 0) field.value = '';
    }
    this.#show();
  }

  #chosen(field: EventTarget | null): void {
    writeFields(this.#choice(), field === null || field !== this.#inHand);
    this.#inHand = field;
    this.#show();
  }

  #clear(): void {
    for (const facet of FACETS) this.#field(facet).value = '';
    this.#chosen(null);
  }

  #show(): void {
    const choice = this.#choice();
    const lines = [...this.querySelectorAll<HTMLElement>('li[data-failure]')];
    for (const line of lines) line.hidden = !fits(factsOf(line), choice);
    for (const group of this.querySelectorAll<HTMLElement>('section'))
      group.hidden = !group.querySelector('li[data-failure]:not([hidden])');
    const count = lines.filter((line) => !line.hidden).length;
    const { found = '', foundOne = '', none = '' } = this.dataset;
    const said = count === 0 ? none : fillBlanks(count === 1 ? foundOne : found, { count });
    const status = this.querySelector('[role="status"]')!;
    if (status.textContent !== said) status.textContent = said;
    this.querySelector<HTMLElement>('[data-clear]')!.hidden = Object.values(choice).every((one) => !one);
  }
}

const factsOf = (line: HTMLElement) =>
  Object.fromEntries(FACETS.map((facet) => [facet, line.dataset[facet]!.split(' ')])) as unknown as Facts;

customElements.define('hb-finder', FinderElement);

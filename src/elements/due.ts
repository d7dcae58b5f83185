import { readSmall } from '../browser/small-store.ts';

/** Says on the home page how many questions are due. A new reader has none, and fetches nothing for it. */
export class DueElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    if (readSmall('witness') === null) return;
    const { offerReview } = await import('./offer-review.ts');
    await offerReview(this);
  }
}
customElements.define('hb-due', DueElement);

import { readSmall } from '../browser/small-store.ts';

/** Offers to go on where the reader stopped. A new reader has nothing to resume, and fetches nothing for it. */
export class ResumeElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    if (readSmall('witness') === null) return;
    const { offerToResume } = await import('./offer-to-resume.ts');
    await offerToResume(this);
  }
}
customElements.define('hb-resume', ResumeElement);

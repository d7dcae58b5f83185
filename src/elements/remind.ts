import { readSmall } from '../browser/small-store.ts';

/** Reminds of exporting a record that would be missed. A new reader has none, and fetches nothing for it. */
export class RemindElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    if (readSmall('witness') === null) return;
    const { remindToExport } = await import('./remind-to-export.ts');
    await remindToExport(this);
  }
}
customElements.define('hb-remind', RemindElement);

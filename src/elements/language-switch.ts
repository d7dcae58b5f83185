import { readPlace, restorePlace } from '../browser/place.ts';
import { writeSmall } from '../browser/small-store.ts';

/** Takes the reader's place and query along to the other language, and remembers which language was chosen. */
export class LanguageSwitchElement extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')!;
    writeSmall('lang', document.documentElement.dataset['lang'] ?? null);
    link.addEventListener('click', () => {
      const place = readPlace();
      link.search = location.search;
      link.hash = place ?? '';
    });
    restorePlace();
  }
}
customElements.define('hb-language-switch', LanguageSwitchElement);

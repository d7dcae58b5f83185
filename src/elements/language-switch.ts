import { readPlace, restorePlace } from '../browser/place.ts';
import { writeSmall } from '../browser/small-store.ts';
import { readView } from '../browser/view.ts';

/**
 * Takes the reader's place and query along to the other language, and remembers which language was chosen. Where the
 * page has a button for it, shows both languages beside each other; everything that takes is fetched when asked for.
 */
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
    const button = this.querySelector('button');
    if (button) this.#offerBoth(button, link.href);
  }

  #offerBoth(button: HTMLButtonElement, address: string): void {
    const { done, failed } = JSON.parse(this.dataset['parallel']!);
    const note = document.createElement('p');
    const say = (words: string, className = 'visually-hidden') =>
      Object.assign(note, { textContent: words, className });
    const toggle = async () => {
      say('');
      try {
        const { toggleBoth } = await import('./both-languages.ts');
        if (await toggleBoth(button, address)) say(done);
      } catch {
        say(failed, '');
      }
    };
    note.role = 'status';
    say('');
    this.append(note);
    button.hidden = false;
    button.onclick = toggle;
    if (readView('parallel')) void toggle();
  }
}
customElements.define('hb-language-switch', LanguageSwitchElement);

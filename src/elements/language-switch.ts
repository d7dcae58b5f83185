import { readPlace, restorePlace } from '../browser/place.ts';
import { writeSmall } from '../browser/small-store.ts';
import { readView, writeView } from '../browser/view.ts';

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
    if (!button) return;
    button.hidden = false;
    const note = document.createElement('p');
    note.role = 'status';
    note.hidden = true;
    this.append(note);
    const toggle = () => void this.#toggle(button, note, link.href);
    button.addEventListener('click', toggle);
    if (readView('parallel')) toggle();
  }

  async #toggle(button: HTMLButtonElement, note: HTMLElement, address: string): Promise<void> {
    if (button.ariaBusy) return;
    button.ariaBusy = 'true';
    const shown = button.ariaPressed !== 'true';
    const { done, failed } = JSON.parse(this.dataset['parallel']!);
    note.className = 'visually-hidden';
    note.hidden = false;
    note.textContent = '';
    try {
      const { showBoth, showOne } = await import('./both-languages.ts');
      await (shown ? showBoth(address) : showOne());
      button.ariaPressed = String(shown);
      writeView('parallel', shown);
      if (shown) note.textContent = done;
    } catch {
      note.className = '';
      note.textContent = failed;
    }
    button.ariaBusy = null;
  }
}
customElements.define('hb-language-switch', LanguageSwitchElement);

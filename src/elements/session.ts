import { takeFragment } from '../browser/address.ts';
import { readToday } from '../browser/clock.ts';
import { hasInQuery } from '../browser/query.ts';
import { saveFile } from '../browser/save-file.ts';
import { readSmall, writeSmall } from '../browser/small-store.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { minutesMarkdown, minutesOf, type Minutes, type MinutesWords } from '../core/session/minutes.ts';
import { newSession, readSession, type SessionState } from '../core/session/session-state.ts';
import { readForms } from './session-forms.ts';
import { stepOfKey } from './session-keys.ts';
import { leadSession } from './session-link.ts';
import { showNotes } from './session-notes.ts';
import { drawMinutes, drawVotes, questionsOn, topicsOn } from './session-page.ts';

/**
 * Slides one at a time, turned by keys or buttons, with votes and notes kept on this device. With `?notes` in the
 * address it is the presenter's view, for a second window that follows the slides, or for paper. A fragment names the
 * slide to begin with.
 */
export class SessionElement extends HTMLElement {
  #words: Record<string, string> = {};
  #state: SessionState = newSession();
  #clock = { clock: '', over: false };
  /** Tells the presenter's window what is on screen. */
  #tell = (): void => {};

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    this.#state = readSession(readSmall(this.#store));
    const wanted = takeFragment();
    if (this.#slides.some(({ id }) => id === wanted)) this.#state = { ...this.#state, slide: wanted };
    const isNotes = hasInQuery('notes');
    // The presenter's view reads; what is typed there would be overwritten by the slides in the other window.
    for (const part of this.querySelectorAll<HTMLElement>(isNotes ? '.bar' : '[data-live]'))
      part.hidden = false;
    this.#listSlides();
    readForms(this, {
      changed: (change) => this.#keep(change(this.#state)),
      checked: (isNumber) => (isNumber ? this.#sayPlace() : this.#say('bad-number')),
    });
    this.#run();
    this.#fill();
    this.dataset['mode'] = isNotes ? 'notes' : 'slides';
    if (isNotes) showNotes(this, this.#words, (state) => this.#draw(state));
    else this.#lead();
    this.dataset['ready'] = '';
  }

  #lead(): void {
    this.#show(this.#place);
    this.addEventListener('hb-tick', ({ detail }) => {
      this.#clock = detail;
      this.#tell();
    });
    this.#tell = leadSession(
      this.dataset['session']!,
      () => ({ state: JSON.stringify(this.#state), ...this.#clock }),
      (step) => this.#turn(step),
    );
    const notes = this.querySelector<HTMLAnchorElement>('a[data-notes]')!;
    notes.addEventListener('click', (event) => {
      // A window of its own can be put on the other screen; where none may be opened, the link opens a tab.
      if (open(notes.href, 'hb-notes', 'popup')) event.preventDefault();
    });
  }

  get #store(): string {
    return `session:${this.dataset['session']}`;
  }
  get #slides(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.slide')];
  }
  /** The number of the slide on screen, from 0. */
  get #place(): number {
    return Math.max(
      0,
      this.#slides.findIndex(({ id }) => id === this.#state.slide),
    );
  }
  get #day(): string {
    return readToday(this.dataset['tag']!);
  }
  get #minutes(): Minutes {
    return minutesOf(this.#state, questionsOn(this), topicsOn(this));
  }

  #on(selector: string, listener: () => void): void {
    this.querySelector(selector)!.addEventListener('click', listener);
  }

  #say(key: string, values: Record<string, string | number> = {}): void {
    this.querySelector('.bar .place')!.textContent = fillBlanks(this.#words[key] ?? key, values);
  }

  #sayPlace(): void {
    this.#say('place', { place: this.#place + 1, total: this.#slides.length });
  }

  #listSlides(): void {
    this.querySelector('select')!.append(
      ...this.#slides.map((slide, i) => {
        const title = slide.querySelector('h1, h2')!.textContent.trim();
        return new Option(`${i + 1}. ${title}`, slide.id);
      }),
    );
  }

  #run(): void {
    document.addEventListener('keydown', (event) => {
      const step = this.dataset['mode'] === 'slides' ? stepOfKey(event) : 0;
      if (step === 0) return;
      event.preventDefault();
      this.#turn(step, event.key.startsWith('Arrow'));
    });
    for (const button of this.querySelectorAll<HTMLElement>('[data-step]'))
      button.addEventListener('click', () => this.#show(this.#place + Number(button.dataset['step'])));
    const select = this.querySelector('select')!;
    select.addEventListener('change', () => this.#show(select.selectedIndex));
    const full = this.querySelector<HTMLElement>('[data-full]')!;
    full.hidden = !document.fullscreenEnabled;
    full.addEventListener('click', () =>
      document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen(),
    );
    this.#on('[data-save]', () => this.#save());
    this.#on('[data-print]', () => print());
    const dialog = this.querySelector('dialog')!;
    this.#on('[data-clear]', () => {
      dialog.returnValue = '';
      dialog.showModal();
    });
    dialog.addEventListener('close', () => dialog.returnValue === 'clear' && this.#clear());
  }

  /** One slide on or back; the rest of a long slide comes first, but for an arrow. */
  #turn(step: number, isArrow = false): void {
    if (step < 0 || isArrow || !this.#scrollOn()) this.#show(this.#place + step);
  }

  /** Puts a slide on screen; before the first and after the last there is none. */
  #show(place: number): void {
    const slides = this.#slides;
    const slide = slides[place];
    if (!slide) return;
    for (const one of slides) one.toggleAttribute('data-current', one === slide);
    this.querySelector('select')!.selectedIndex = place;
    const isFirst = this.dataset['ready'] === undefined;
    this.#keep({ ...this.#state, slide: slide.id });
    this.#sayPlace();
    if (isFirst) return;
    slide.querySelector<HTMLElement>('h1, h2')!.focus({ preventScroll: true });
    this.scrollTo({ top: 0 });
    if (!document.fullscreenElement) this.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** Brings the rest of a slide that is longer than the screen; says whether there was any. */
  #scrollOn(): boolean {
    const slide = this.#slides[this.#place]!.getBoundingClientRect();
    const { top } = this.querySelector('.bar')!.getBoundingClientRect();
    if (slide.bottom <= top + 4) return false;
    const scroller = document.fullscreenElement ?? document.scrollingElement!;
    scroller.scrollBy({ top: 0.8 * top, behavior: 'instant' });
    return true;
  }

  #keep(state: SessionState): void {
    this.#state = state;
    const isKept = writeSmall(this.#store, JSON.stringify(state));
    this.#fill();
    this.#tell();
    if (!isKept) this.#say('not-kept');
  }

  #draw(state: SessionState): void {
    this.#state = state;
    this.#fill();
  }

  /** Everything that is drawn from the state. */
  #fill(): void {
    drawVotes(this, this.#state, this.#words);
    for (const talk of this.querySelectorAll<HTMLElement>('[data-talk]')) {
      const kept = this.#state.talks[talk.dataset['talk']!];
      talk.querySelector<HTMLInputElement>('[name=done]')!.checked = kept?.done ?? false;
      const said = talk.querySelector<HTMLTextAreaElement>('[name=said]')!;
      if (said !== document.activeElement) said.value = kept?.said ?? '';
    }
    this.querySelector('.day')!.textContent = this.#day;
    drawMinutes(this.querySelector('.minutes')!, this.#minutes, this.#words as MinutesWords);
  }

  #save(): void {
    const { title = '', session = '' } = this.dataset;
    const text = minutesMarkdown(this.#minutes, title, this.#day, this.#words as MinutesWords);
    saveFile(`${this.#words['file']}-${session}.md`, text, 'text/markdown');
  }

  #clear(): void {
    for (const answer of this.querySelectorAll<HTMLDetailsElement>('[data-reveal]')) answer.open = false;
    this.#keep(newSession());
    this.#show(0);
    this.#say('cleared');
  }
}
customElements.define('hb-session', SessionElement);

import { everySecond, readClock } from '../browser/clock.ts';
import { sayClock } from '../core/session/clock.ts';

/** Minutes to count down from. At the end it shows how much longer it took, without a sound: nobody is cut off. */
export class SessionTimerElement extends HTMLElement {
  /** Milliseconds that had passed when the clock was last stopped. */
  #passed = 0;
  #startedAt: number | null = null;
  #stop: (() => void) | null = null;
  #words = { start: '', pause: '' };

  connectedCallback(): void {
    const start = this.#start;
    this.#words = { start: start.textContent.trim(), pause: start.dataset['pause'] ?? '' };
    start.addEventListener('click', () => (this.#startedAt === null ? this.#run() : this.#pause()));
    this.#reset.addEventListener('click', () => {
      this.#pause();
      this.#passed = 0;
      this.#reset.hidden = true;
      this.#show();
    });
    this.querySelector('input')!.addEventListener('input', () => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  get #start(): HTMLButtonElement {
    return this.querySelector('[data-start]')!;
  }
  get #reset(): HTMLButtonElement {
    return this.querySelector('[data-reset]')!;
  }

  #run(): void {
    this.#startedAt = readClock();
    this.#stop = everySecond(() => this.#show());
    this.#start.textContent = this.#words.pause;
    this.#reset.hidden = false;
  }

  #pause(): void {
    if (this.#startedAt !== null) this.#passed += readClock() - this.#startedAt;
    this.#startedAt = null;
    this.#stop?.();
    this.#start.textContent = this.#words.start;
    this.#show();
  }

  #show(): void {
    const minutes = this.querySelector('input')!.valueAsNumber || 0;
    const passed = this.#passed + (this.#startedAt === null ? 0 : readClock() - this.#startedAt);
    const left = minutes * 60 - passed / 1000;
    const clock = this.querySelector('.clock')!;
    clock.textContent = sayClock(left);
    clock.toggleAttribute('data-over', left < 0);
    const detail = { clock: sayClock(left), over: left < 0 };
    this.dispatchEvent(new CustomEvent('hb-tick', { bubbles: true, detail }));
  }
}
customElements.define('hb-session-timer', SessionTimerElement);

declare global {
  interface HTMLElementEventMap {
    /** What the timer shows has changed. */
    'hb-tick': CustomEvent<{ clock: string; over: boolean }>;
  }
}

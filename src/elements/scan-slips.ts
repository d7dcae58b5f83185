import { mayHaveCamera, openCamera } from '../browser/camera.ts';
import type { QrReader } from '../browser/qr-reader.ts';

/** Between two looks at the picture: the page stays quick, and nobody holds a code still for less. */
const PAUSE_MILLIS = 150;

/**
 * Reads QR codes with the camera until told to stop; each new one goes out as `hb-scanned`, and what becomes of it is
 * said by `announce`. The camera is off again as soon as it is stopped, fails, or the page is put away.
 */
export class ScanSlipsElement extends HTMLElement {
  #words: Record<string, string> = {};
  #stream: MediaStream | null = null;
  #last = '';

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}');
    this.hidden = !mayHaveCamera();
    this.#start.addEventListener('click', () => void this.#run());
    this.#end.addEventListener('click', () => this.stop('stopped'));
    document.addEventListener(
      'visibilitychange',
      () => document.hidden && this.#stream && this.stop('stopped'),
    );
  }

  disconnectedCallback(): void {
    this.stop();
  }

  get #start(): HTMLButtonElement {
    return this.querySelector('[data-start]')!;
  }
  get #end(): HTMLButtonElement {
    return this.querySelector('[data-end]')!;
  }
  get #video(): HTMLVideoElement {
    return this.querySelector('video')!;
  }

  /** Says something beside the picture. */
  announce(sentence: string): void {
    this.querySelector('.scanned')!.textContent = sentence;
  }

  /** Puts the camera off and, with the name of a sentence, says so. */
  stop(why?: string): void {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
    this.#video.srcObject = null;
    this.#video.hidden = true;
    const hadFocus = document.activeElement === this.#end;
    this.#end.hidden = true;
    this.#start.hidden = false;
    this.#start.disabled = false;
    if (hadFocus) this.#start.focus();
    if (why) this.announce(this.#words[why] ?? why);
  }

  async #run(): Promise<void> {
    this.#start.disabled = true;
    this.#last = '';
    this.announce(this.#words['asking']!);
    const reader = await import('../browser/qr-reader.ts')
      .then(({ makeQrReader }) => makeQrReader())
      .catch(() => null);
    if (!reader) return this.stop('failed');
    const camera = await openCamera();
    if (typeof camera === 'string') return this.stop(camera);
    this.#stream = camera;
    for (const track of camera.getTracks()) track.addEventListener('ended', () => this.stop('ended'));
    this.#video.srcObject = camera;
    this.#video.hidden = false;
    this.#start.hidden = true;
    this.#end.hidden = false;
    this.#end.focus();
    // A picture that is late, or never comes, must not hold up what is said.
    void this.#video.play().catch(() => {});
    this.announce(this.#words['looking']!);
    await this.#look(reader, camera);
  }

  /** Looks again and again while this camera is on; a code that stays in the picture is told once. */
  async #look(reader: QrReader, camera: MediaStream): Promise<void> {
    while (this.#stream === camera) {
      const text = await reader(this.#video);
      if (this.#stream === camera && text && text !== this.#last) {
        this.#last = text;
        this.dispatchEvent(new CustomEvent('hb-scanned', { bubbles: true, detail: text }));
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
    }
  }
}
customElements.define('hb-scan-slips', ScanSlipsElement);

declare global {
  interface HTMLElementEventMap {
    /** A QR code came before the camera: its text. */
    'hb-scanned': CustomEvent<string>;
  }
}

/** Loads the answering part when the field is first used; until then the form alone works. */
export class SearchBoxElement extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const input = this.querySelector('input')!;
    const start = async () => {
      this.#stop.abort();
      const { suggestWhileTyping } = await import('./suggest.ts');
      suggestWhileTyping(this, input);
    };
    input.addEventListener('focus', () => void start(), { signal: this.#stop.signal });
    // The browser may have given the field focus, or text, before this script ran.
    if (document.activeElement === input || input.value) void start();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }
}
customElements.define('hb-search-box', SearchBoxElement);

/** Loads the answering part when the field is first used; until then the form alone works. */
export class SearchBoxElement extends HTMLElement {
  #stop = new AbortController();
  #leave = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    this.#leave = new AbortController();
    const input = this.querySelector('input')!;
    const start = async () => {
      this.#stop.abort();
      const { suggestWhileTyping } = await import('./suggest.ts');
      suggestWhileTyping(this, input);
    };
    input.addEventListener('focus', () => void start(), { signal: this.#stop.signal });
    document.addEventListener('keydown', focusOnKey, { signal: this.#leave.signal });
    // The browser may have given the field focus, or text, before this script ran.
    if (document.activeElement === input || input.value) void start();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#leave.abort();
  }
}
/** `/` outside of fields, and Ctrl-K or Command-K anywhere, go to the search field that is on screen. */
function focusOnKey(event: KeyboardEvent): void {
  const isTyping =
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  const isAsked = event.key === 'k' ? event.ctrlKey || event.metaKey : event.key === '/' && !isTyping;
  const field = [...document.querySelectorAll<HTMLInputElement>('main [type=search], [type=search]')].find(
    (one) => one.offsetWidth,
  );
  if (!isAsked || !field) return;
  event.preventDefault();
  field.focus();
}
customElements.define('hb-search-box', SearchBoxElement);

/** Buttons that print the whole page or one part of it; a part is left out by an attribute that the style sheet knows. */
class PrintPartsElement extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
      button.hidden = false;
      button.addEventListener('click', () => this.#print(button.dataset.print!));
    }
    addEventListener('afterprint', () => this.#leaveOut(''));
  }

  #print(part: string): void {
    this.#leaveOut(part);
    print();
  }

  /** Every part but the one named; none when the name is empty. */
  #leaveOut(part: string): void {
    for (const section of this.querySelectorAll('.part'))
      section.toggleAttribute('data-left-out', part !== '' && section.id !== part);
  }
}

customElements.define('hb-print-parts', PrintPartsElement);

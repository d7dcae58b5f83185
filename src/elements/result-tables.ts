/** An element with a text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** A row with a heading and cells. */
export function tableRow(heading: Node, cells: readonly string[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  const head = element('th', '');
  head.scope = 'row';
  head.append(heading);
  row.append(head, ...cells.map((cell) => element('td', cell)));
  return row;
}

/** The letter of an option by its place, as pages and sheets show it. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place);

/** A share from 0 to 1 in per cent. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

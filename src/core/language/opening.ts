/** The first sentences of a text, whole. A full stop ends an English sentence only before a space. */
export function openingOf(text: string, sentences = 2): string {
  const ends = [...text.matchAll(/[。！？][”’）]*|[.!?][”’)]*(?=\s|$)/gu)];
  const last = ends[sentences - 1] ?? ends.at(-1);
  return last ? text.slice(0, last.index + last[0].length) : text;
}

/** A stretch of an excerpt, `hit` where it is what was searched for. */
export type ExcerptRun = { readonly text: string; readonly hit: boolean };

/** A page or a section that holds what was searched for. */
export type TextHit = { url: string; title: string; kind: string; excerpt: readonly ExcerptRun[] };

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

const decode = (text: string): string =>
  text.replace(/&(#?\w+);/g, (entity, name: string) =>
    Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : entity,
  );

/** Spaces that an index puts between Chinese words are not part of the text. */
const joinHan = (text: string): string =>
  text
    .replace(
      /(?<=[\p{Script=Han}，。；：、！？“”‘’（）《》](?:<\/?mark>)*)[\s\u200b]+(?=(?:<\/?mark>)*[\p{Script=Han}，。；：、！？“”‘’（）《》])/gu,
      '',
    )
    .replace(/\u200b/g, '');

/** Reads an excerpt with `<mark>` around its hits; no other markup is understood. */
export function readExcerpt(marked: string): ExcerptRun[] {
  return joinHan(marked)
    .split(/(<mark>.*?<\/mark>)/s)
    .map((part) => ({
      hit: part.startsWith('<mark>'),
      text: decode(part.replace(/<\/?mark>/g, '')),
    }))
    .filter((run) => run.text !== '');
}

/** An excerpt around the first place where a text holds a string; `null` when it does not. */
export function excerptAround(text: string, wanted: string, around = 48): ExcerptRun[] | null {
  if (wanted === '') return null;
  const found = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'iu').exec(text);
  if (!found) return null;
  const at = found.index;
  const from = Math.max(0, at - around);
  const to = Math.min(text.length, at + wanted.length + around);
  return [
    { text: (from > 0 ? '…' : '') + text.slice(from, at), hit: false },
    { text: text.slice(at, at + wanted.length), hit: true },
    { text: text.slice(at + wanted.length, to) + (to < text.length ? '…' : ''), hit: false },
  ].filter((run) => run.text !== '');
}

/** A word that MDX may use: the attributes it must have, in their order, and whether it stands on its own lines. */
type Word = { readonly attributes: readonly string[]; readonly isBlock: boolean };

const block = (...attributes: string[]): Word => ({ attributes, isBlock: true });
const inline = (...attributes: string[]): Word => ({ attributes, isBlock: false });

/** The closed vocabulary of the handbook's MDX. */
export const VOCABULARY: ReadonlyMap<string, Word> = new Map([
  ['Section', block('id', 'title')],
  ['Term', inline('id')],
  ['Cite', inline('at')],
  ['Ref', inline('to')],
  ['Situation', block()],
  ['Example', block('title')],
  ['ThenNow', block()],
  ['Disagree', block('debate')],
  ['Caution', block()],
  ['TakeBack', block()],
  ['Triangle', block()],
  ['Chart', block('case', 'id')],
  ['Decide', block('id', 'ask', 'options')],
]);

import { openingOf } from '../language/opening.ts';

/** What a slide shows of a section: the author's own sentences, chosen by where they stand, never written anew. */
export type SectionDigest = {
  readonly id: string;
  /** The situation told, paragraph by paragraph. */
  readonly scene: readonly string[];
  /** How the section begins. */
  readonly lead: string;
  /** The first list; else the paragraphs that begin with a name in bold, such as the sides of a disagreement. */
  readonly points: readonly string[];
  /** The first table, its head first, where no list comes before it. */
  readonly table: readonly (readonly string[])[];
  /** The question put to the reader at the end. */
  readonly turn: string;
  /** Places in the essays named by what is shown. */
  readonly at: readonly string[];
  /** What to take back to the office. */
  readonly takeBack: readonly string[];
};

type Chunk = { readonly inside: string; readonly text: string };

const OPENS = /^<([A-Z]\w*)\b[^>]*[^/]?>$/;
const CLOSES = /^<\/[A-Z]\w*>$/;
const LIST = /^(?:[-*]|\d+\.) /;
/** `**Your turn.** …`: bold that ends as a sentence does. */
const TURN = /^\*\*[^*]+[。.！？!?]\*\*/;
const NAMED = /^\*\*[^*]+\*\*/;

/** A passage without its marks: tags, citations, bold. */
export const plainText = (passage: string): string =>
  passage
    .replace(/<Cite\b[^>]*\/>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\*\*?|`/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[、，。；：！？）]) | (?=[、，。；：！？（])/g, '')
    .trim();

const citesIn = (passages: readonly string[]): string[] => [
  ...new Set(
    passages.flatMap((passage) =>
      [...passage.matchAll(/<Cite\s+at="([^"]+)"/g)].flatMap(([, at = '']) => at.split(/;\s*/)),
    ),
  ),
];

/** A section's passages, each with the innermost block it stands in (`''` for none). */
function chunksOf(section: string): Chunk[] {
  const open: string[] = [];
  const chunks: Chunk[] = [];
  for (const text of section.split(/\n\s*\n/).map((one) => one.trim())) {
    if (CLOSES.test(text)) open.pop();
    else if (OPENS.test(text) && !text.endsWith('/>')) open.push(OPENS.exec(text)![1]!);
    else if (text && !/^<[A-Z]\w*[^>]*\/>$/.test(text)) chunks.push({ inside: open.at(-1) ?? '', text });
  }
  return chunks;
}

const itemsOf = (list: string): string[] =>
  list.split(/\n(?=(?:[-*]|\d+\.) )/).map((one) => one.replace(LIST, ''));
/** A table's rows; a column that held nothing but citations is left out. */
function rowsOf(table: string): string[][] {
  const [head = [], ...rows] = table
    .split('\n')
    .filter((_, line) => line !== 1)
    .map((row) =>
      row
        .replace(/^\||\|$/g, '')
        .split('|')
        .map(plainText),
    );
  return [head, ...rows].map((row) => row.filter((_, column) => rows.some((one) => one[column])));
}

/** The first sentences, but a paragraph that leads over to a list or table whole. */
const beginningOf = (passage: string): string => {
  const text = plainText(passage);
  return /[：:]$/.test(text) ? text : openingOf(text);
};

function digestOf(id: string, section: string): SectionDigest {
  const chunks = chunksOf(section);
  const within = (block: string) => chunks.filter(({ inside }) => inside === block).map(({ text }) => text);
  const besides = chunks
    .filter(({ inside }) => !/^(?:TakeBack|Situation)$/.test(inside))
    .map(({ text }) => text);
  const outside = within('').length > 0 ? within('') : besides;
  const isShape = (text: string) => LIST.test(text) || text.startsWith('|');
  const lead = outside.find((text) => !isShape(text) && !NAMED.test(text)) ?? '';
  const shape = outside.find(isShape) ?? '';
  const table = shape.startsWith('|') ? shape : '';
  const named = (texts: readonly string[]) => texts.filter((text) => NAMED.test(text) && !TURN.test(text));
  const sides = named(outside).length > 0 ? named(outside) : named(besides).slice(0, 2);
  const points = table ? [] : shape ? itemsOf(shape) : sides;
  const turn = outside.findLast((text) => TURN.test(text)) ?? '';
  return {
    id,
    scene: within('Situation').map(plainText),
    lead: beginningOf(lead),
    points: points.map(shape ? plainText : beginningOf),
    table: table ? rowsOf(table) : [],
    turn: plainText(turn),
    at: citesIn([lead, table, ...points]),
    takeBack: within('TakeBack')
      .filter((text) => LIST.test(text))
      .flatMap(itemsOf)
      .map(plainText),
  };
}

/** The sections of a module's MDX body, cut down to what can be read from the last row. */
export const digestSections = (body: string): SectionDigest[] =>
  [...body.matchAll(/<Section\s+id="([^"]+)"[^>]*>([\s\S]*?)<\/Section>/g)].map(([, id = '', section = '']) =>
    digestOf(id, section),
  );

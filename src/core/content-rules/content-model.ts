import type { Lang, Words } from '../language/words.ts';

/** The way to a value inside an entry: keys and positions. */
export type DataPath = readonly (string | number)[];

export type Collection =
  | 'units'
  | 'modules'
  | 'module-texts'
  | 'quizzes'
  | 'terms'
  | 'mechanisms'
  | 'failures'
  | 'sources'
  | 'cases'
  | 'tensions'
  | 'discrepancies'
  | 'routes'
  | 'diagnose'
  | 'answers'
  | 'everyday'
  | 'strings';

/** One entry of a collection: a YAML file, a row of a YAML list, or the front matter of an MDX file. */
export type Entry = {
  readonly collection: Collection;
  readonly id: string;
  readonly file: string;
  /** As written, without the values its schema refused: those are reported already. */
  readonly data: unknown;
  /** Line of a value or, where there is none, of the nearest thing around it. */
  readonly lineOf: (path: DataPath) => number;
};

/** What the scanner of MDX tells apart. */
export type Mark = { readonly line: number } & (
  | {
      readonly kind: 'word';
      readonly name: string;
      readonly form: 'open' | 'close' | 'alone';
      readonly attributes: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'text' | 'import' | 'expression' | 'html' | 'broken-tag'; readonly text: string }
);
export type WordMark = Extract<Mark, { kind: 'word' }>;

export type Section = { readonly id: string; readonly title: string; readonly line: number };

/** zh.mdx or en.mdx of a module. */
export type ModuleText = {
  readonly module: string;
  readonly lang: Lang;
  readonly file: string;
  readonly front: Entry;
  readonly sections: readonly Section[];
  /** Everything in the body, in order. */
  readonly marks: readonly Mark[];
};

type Stem = { readonly stem: Words };
type Labelled = { readonly id: string; readonly text: Words };
export type Option = Labelled & { readonly correct?: true | undefined };

/** Whatever can be answered by itself: an item that is not a case, or a part of a case. */
export type Question = Stem &
  (
    | { readonly kind: 'single' | 'multiple'; readonly options: readonly Option[] }
    | { readonly kind: 'truefalse'; readonly answer: boolean; readonly reasons: readonly Option[] }
    | {
        readonly kind: 'matching';
        readonly left: readonly (Labelled & { readonly match: string })[];
        readonly right: readonly Labelled[];
      }
    | { readonly kind: 'ordering'; readonly steps: readonly Labelled[] }
    | { readonly kind: 'think'; readonly points: readonly Labelled[] }
  );
export type Item = { readonly id: string; readonly section: string; readonly outcome: string } & (
  | Question
  | (Stem & { readonly kind: 'case'; readonly parts: readonly (Question & { readonly id: string })[] })
);

/** An item in other words; `of` names the item. */
export type Twin = Question & { readonly id: string; readonly of: string };

export type Quiz = {
  readonly module: string;
  readonly entry: Entry;
  /** The items that fit their schema, each with its place in the file. */
  readonly items: readonly { readonly item: Item; readonly path: DataPath }[];
  /** Likewise what rewords them. */
  readonly twins: readonly { readonly item: Twin; readonly path: DataPath }[];
  /** Whether everything fits its schema: counts over a part of a quiz would mislead. */
  readonly complete: boolean;
};

/** All that the rules judge. */
export type Content = {
  /** Every file read, whether or not it could be understood. */
  readonly files: ReadonlySet<string>;
  readonly entries: readonly Entry[];
  readonly texts: readonly ModuleText[];
  readonly quizzes: readonly Quiz[];
};

/** The entries of one collection. */
export function entriesOf(content: Content, collection: Collection): Entry[] {
  return content.entries.filter((entry) => entry.collection === collection);
}

/** Ids of the module folders, whatever is inside them. */
export function moduleFolders(content: Content): string[] {
  return [...new Set([...content.files].map((file) => /^modules\/([^/]+)\//.exec(file)?.[1] ?? ''))].filter(
    Boolean,
  );
}

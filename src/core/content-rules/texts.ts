import { isLang, type Lang } from '../language/words.ts';
import type { Content, DataPath, Entry } from './content-model.ts';
import { findAllText } from './find-text.ts';
import { proseLines, wordsOf } from './mdx-marks.ts';

/** A piece of text anywhere in the content; `lang` is null for ids and other texts without a language. */
export type PlacedText = {
  readonly value: string;
  readonly lang: Lang | null;
  readonly file: string;
  readonly line: () => number;
};

/** Every text: YAML values, front matter, lines of MDX and what its words say in their attributes. */
export function* textsOf(content: Content): Generator<PlacedText> {
  for (const entry of content.entries) {
    const lang = langOfEntry(entry);
    for (const { value, path } of findAllText(entry.data))
      yield { value, lang: lang ?? langOfPath(path), file: entry.file, line: () => entry.lineOf(path) };
  }
  for (const text of content.texts) {
    for (const { value, line } of proseLines(text))
      yield { value, lang: text.lang, file: text.file, line: () => line };
    for (const word of wordsOf(text)) {
      for (const attribute of ['title', 'ask', 'options']) {
        const value = word.attributes.get(attribute);
        if (value) yield { value, lang: text.lang, file: text.file, line: () => word.line };
      }
    }
  }
}

/** Strings and front matter speak one language throughout. */
function langOfEntry({ collection, id }: Entry): Lang | null {
  const last = id.split('/').at(-1);
  return (collection === 'strings' || collection === 'module-texts') && isLang(last) ? last : null;
}

/** Elsewhere the key `zh` or `en` around a text says its language. */
const langOfPath = (path: DataPath): Lang | null => path.findLast(isLang) ?? null;

import { entriesOf, type Content, type DataPath, type Entry } from './content-model.ts';
import { findAllText } from './find-text.ts';
import { defineRule } from './rule.ts';

/** Both string files have the same sentences, with the same blanks. */
export const stringsInStep = defineRule(['string-missing', 'string-blanks-differ'], function* (content) {
  const { zh, en } = stringFiles(content);
  if (!zh || !en) return;
  for (const [here, there] of [
    [zh, en],
    [en, zh],
  ] as const) {
    const others = sentencesOf(there);
    for (const [key, { value, path }] of sentencesOf(here)) {
      const other = others.get(key);
      if (!other)
        yield {
          code: 'string-missing',
          file: there.file,
          line: there.lineOf(path),
          params: { key, other: here.file },
        };
      // Said once, of the English file: either may be the wrong one.
      else if (here === en && blanksOf(value) !== blanksOf(other.value))
        yield {
          code: 'string-blanks-differ',
          file: en.file,
          line: en.lineOf(path),
          params: { key, zh: blanksOf(other.value) || '–', en: blanksOf(value) || '–' },
        };
    }
  }
});

function stringFiles(content: Content): { zh: Entry | undefined; en: Entry | undefined } {
  const files = entriesOf(content, 'strings');
  return { zh: files.find((file) => file.id === 'zh'), en: files.find((file) => file.id === 'en') };
}

function sentencesOf(file: Entry): ReadonlyMap<string, { value: string; path: DataPath }> {
  return new Map(findAllText(file.data).map((found) => [found.path.join('.'), found]));
}

/** The blanks of a sentence, each once, in alphabetical order: languages may order them differently. */
const blanksOf = (sentence: string): string =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join(', ');

import { parseLocator, resolveSection } from '../locator/locator.ts';
import { entriesOf, type Content } from './content-model.ts';
import { findText } from './find-text.ts';
import { wordsOf } from './mdx-marks.ts';
import { defineRule } from './rule.ts';
import { nearestId } from './similarity.ts';
import { textsOf } from './texts.ts';

/** Every place that is cited, in a field, in `<Cite>` or in running text, is a paragraph of its essay. */
export const locators = defineRule(['bad-cite', 'unknown-source', 'unknown-paragraph'], function* (content) {
  const paragraphs = listParagraphs(content);
  for (const { locator, file, line } of citationsOf(content)) {
    const place = parseLocator(locator);
    const registered = place && paragraphs.get(place.source);
    if (!place) yield { code: 'bad-cite', file, line, params: { found: locator } };
    else if (registered === undefined)
      yield {
        code: 'unknown-source',
        file,
        line,
        params: { id: place.source, near: nearestId(place.source, paragraphs.keys()) },
      };
    else if (place.section && registered && resolveSection(place.section, registered) === null)
      yield {
        code: 'unknown-paragraph',
        file,
        line,
        params: { locator, source: place.source, known: registered.join(', ') },
      };
  }
});

type Citation = { locator: string; file: string; line: number };

function* citationsOf(content: Content): Generator<Citation> {
  for (const text of content.texts)
    for (const word of wordsOf(text))
      // An empty `at` is a missing value, which the rule of the vocabulary reports.
      if (word.name === 'Cite' && word.attributes.get('at')?.trim())
        for (const locator of word.attributes.get('at')!.split(/;\s*/))
          yield { locator, file: text.file, line: word.line };
  for (const { value, file, line } of textsOf(content)) {
    // Sentences of the interface show how a place is written; they cite nothing.
    if (file.startsWith('strings/')) continue;
    const mentioned = parseLocator(value)
      ? [value]
      : (value.match(/\bS\d(?:\.\d)? §\d+[a-c]?(?:[.-]\d+)?/g) ?? []);
    for (const locator of mentioned) yield { locator, file, line: line() };
  }
}

/** The registered paragraphs of each essay; `null` for one whose file cannot be read. */
function listParagraphs(content: Content): ReadonlyMap<string, readonly string[] | null> {
  return new Map(
    entriesOf(content, 'sources').map((source) => [
      source.id,
      source.data === undefined ? null : findText(source.data, 'paragraphs.*.at').map((found) => found.value),
    ]),
  );
}

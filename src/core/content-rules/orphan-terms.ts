import { entriesOf, moduleFolders, type Content } from './content-model.ts';
import { findText } from './find-text.ts';
import { wordsOf } from './mdx-marks.ts';
import { defineRule } from './rule.ts';

/** Some way leads to every term: a module, a mechanism, a text or another term names it. */
export const orphanTerms = defineRule(['orphan-term'], function* (content) {
  const named = new Set(namedTerms(content));
  const modules = moduleFolders(content);
  for (const { id, file, data, lineOf } of entriesOf(content, 'terms')) {
    const isTaught = findText(data, 'module').some((found) => modules.includes(found.value));
    if (data !== undefined && !isTaught && !named.has(id))
      yield { code: 'orphan-term', file, line: lineOf(['module']), params: { id } };
  }
});

function* namedTerms(content: Content): Generator<string> {
  for (const entry of [...entriesOf(content, 'modules'), ...entriesOf(content, 'mechanisms')])
    for (const found of findText(entry.data, 'terms.*')) yield found.value;
  for (const entry of entriesOf(content, 'terms'))
    for (const found of findText(entry.data, 'related.*')) if (found.value !== entry.id) yield found.value;
  for (const text of content.texts)
    for (const word of wordsOf(text)) if (word.name === 'Term') yield word.attributes.get('id') ?? '';
}

import type { WordMark } from './content-model.ts';
import { defineRule } from './rule.ts';
import { VOCABULARY } from './vocabulary.ts';

/** MDX speaks the handbook's vocabulary, with its attributes, and nothing else. */
export const mdxVocabulary = defineRule(
  [
    'unknown-word',
    'attribute-missing',
    'attribute-unknown',
    'attribute-order',
    'mdx-import',
    'mdx-expression',
    'mdx-html',
    'mdx-broken-tag',
    'mdx-heading',
  ],
  function* (content) {
    for (const { file, marks } of content.texts)
      for (const mark of marks) {
        const place = { file, line: mark.line };
        if (mark.kind === 'word') {
          if (mark.form !== 'close') for (const issue of judgeWord(mark)) yield { ...issue, ...place };
        } else if (mark.kind === 'heading') {
          // A second-level heading would look like a section and not be one.
          if (mark.depth <= 2) yield { code: 'mdx-heading', ...place, params: { found: mark.text } };
        } else if (mark.kind !== 'text') {
          yield { code: `mdx-${mark.kind}`, ...place, params: { found: mark.text } };
        }
      }
  },
);

function* judgeWord({ name, attributes }: WordMark) {
  const needed = VOCABULARY.get(name)?.attributes;
  if (!needed) {
    yield { code: 'unknown-word', params: { word: name, words: [...VOCABULARY.keys()].join(', ') } } as const;
    return;
  }
  const missing = needed.filter((attribute) => !attributes.get(attribute)?.trim());
  const unknown = [...attributes.keys()].filter((attribute) => !needed.includes(attribute));
  for (const attribute of missing)
    yield { code: 'attribute-missing', params: { word: name, attribute } } as const;
  for (const attribute of unknown)
    yield {
      code: 'attribute-unknown',
      params: { word: name, attribute, known: needed.join(', ') || '–' },
    } as const;
  // Readers of the raw text, such as the list of sections, rely on the order.
  if (missing.length + unknown.length === 0 && [...attributes.keys()].join() !== needed.join())
    yield { code: 'attribute-order', params: { word: name, order: needed.join(', ') } } as const;
}

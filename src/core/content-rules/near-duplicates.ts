import type { Content, Item, Twin } from './content-model.ts';
import { defineRule } from './rule.ts';
import { bigramsOf, compareBigrams } from './similarity.ts';

/** From this likeness on, two Chinese stems ask the same thing. */
const SAME_STEM = 0.8;

/** From this likeness on, a twin says what its item says, in the same words. */
const SAME_WORDS = 0.9;

/**
 * No two items of the handbook ask the same, or offer the same options with the same key. A twin asks what its item
 * asks, so it may come nearer to that one, but not in the same words nor with the same options.
 */
export const nearDuplicates = defineRule(
  ['near-duplicate', 'same-options', 'twin-same-words'],
  function* (content) {
    const items = listItems(content);
    for (const [index, later] of items.entries())
      for (const earlier of items.slice(0, index)) {
        const place = { file: later.file, line: later.line() };
        const likeness = compareBigrams(earlier.bigrams, later.bigrams);
        const params = { id: later.id, other: earlier.id, percent: Math.round(likeness * 100) };
        const hasSameOptions = later.options !== '' && later.options === earlier.options;
        if (later.of === earlier.id) {
          if (likeness >= SAME_WORDS || hasSameOptions) yield { code: 'twin-same-words', ...place, params };
        } else if (likeness >= SAME_STEM) yield { code: 'near-duplicate', ...place, params };
        else if (hasSameOptions) yield { code: 'same-options', ...place, params };
      }
  },
);

function listItems(content: Content) {
  return content.quizzes.flatMap(({ entry, items, twins }) =>
    [...items, ...twins].map(({ item, path }) => ({
      id: item.id,
      of: 'of' in item ? item.of : undefined,
      bigrams: bigramsOf(askedText(item)),
      options: optionSet(item),
      file: entry.file,
      line: () => entry.lineOf([...path, 'id']),
    })),
  );
}

/** What an item asks. “Put these in order” asks nothing without the list. */
function askedText(item: Item | Twin): string {
  const list = item.kind === 'matching' ? item.left : item.kind === 'ordering' ? item.steps : [];
  return [item.stem, ...list.map((entry) => entry.text)].map((text) => text.zh).join('');
}

/** The options of a choice in a fixed order, the right ones marked; nothing for other kinds. */
function optionSet(item: Item | Twin): string {
  const options = item.kind === 'truefalse' ? item.reasons : 'options' in item ? item.options : [];
  return options
    .map((option) => `${option.correct ? '+' : '-'}${option.text.zh}`)
    .sort()
    .join('\n');
}

import type { Content, Item } from './content-model.ts';
import { defineRule } from './rule.ts';
import { compareBigrams, countBigrams } from './similarity.ts';

/** From this likeness on, two Chinese stems ask the same thing. */
const SAME_STEM = 0.8;

/** No two items of the handbook ask the same, or offer the same options with the same key. */
export const nearDuplicates = defineRule(['near-duplicate', 'same-options'], function* (content) {
  const items = listItems(content);
  for (const [index, later] of items.entries())
    for (const earlier of items.slice(0, index)) {
      const place = { file: later.file, line: later.line() };
      const likeness = compareBigrams(earlier.bigrams, later.bigrams);
      const params = { id: later.id, other: earlier.id };
      if (likeness >= SAME_STEM)
        yield {
          code: 'near-duplicate',
          ...place,
          params: { ...params, percent: Math.round(likeness * 100) },
        };
      else if (later.options !== '' && later.options === earlier.options)
        yield { code: 'same-options', ...place, params };
    }
});

function listItems(content: Content) {
  return content.quizzes.flatMap(({ entry, items }) =>
    items.map(({ item, path }) => ({
      id: item.id,
      bigrams: countBigrams(askedText(item)),
      options: optionSet(item),
      file: entry.file,
      line: () => entry.lineOf([...path, 'id']),
    })),
  );
}

/** What an item asks. “Put these in order” asks nothing without the list. */
function askedText(item: Item): string {
  const list = item.kind === 'matching' ? item.left : item.kind === 'ordering' ? item.steps : [];
  return [item.stem, ...list.map((entry) => entry.text)].map((text) => text.zh).join('');
}

/** The options of a choice in a fixed order, the right ones marked; nothing for other kinds. */
function optionSet(item: Item): string {
  const options = item.kind === 'truefalse' ? item.reasons : 'options' in item ? item.options : [];
  return options
    .map((option) => `${option.correct ? '+' : '-'}${option.text.zh}`)
    .sort()
    .join('\n');
}

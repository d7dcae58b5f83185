import { findText } from './find-text.ts';
import { defineRule } from './rule.ts';
import { nearestId } from './similarity.ts';

/** Every twin rewords an item of its own quiz that is answered as a whole and graded. */
export const quizTwins = defineRule(['twin-of-unknown', 'twin-of-ungraded'], function* (content) {
  for (const { entry, items } of content.quizzes) {
    const { file, data, lineOf } = entry;
    const ids = findText(data, 'items.*.id').map((found) => found.value);
    for (const { value: id, path } of findText(data, 'twins.*.of')) {
      const kind = items.find(({ item }) => item.id === id)?.item.kind;
      const place = { file, line: lineOf(path) };
      if (!ids.includes(id))
        yield { code: 'twin-of-unknown', ...place, params: { id, near: nearestId(id, ids) } };
      else if (kind === 'case' || kind === 'think')
        yield { code: 'twin-of-ungraded', ...place, params: { id, kind } };
    }
  }
});

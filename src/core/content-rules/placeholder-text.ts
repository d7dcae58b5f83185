import { defineRule } from './rule.ts';
import { textsOf } from './texts.ts';

const PLACEHOLDER = /\b(?:TODO|TBD|FIXME)\b|待补|占位|lorem ipsum/i;

/** Nothing was left to be written later. */
export const placeholderText = defineRule(['placeholder'], function* (content) {
  for (const { value, file, line } of textsOf(content)) {
    const found = PLACEHOLDER.exec(value);
    if (found) yield { code: 'placeholder', file, line: line(), params: { found: found[0] } };
  }
});

import type { ModuleText } from './content-model.ts';
import { withSurroundings, wordsOf } from './mdx-marks.ts';
import { defineRule } from './rule.ts';

/** What a module claims says where it stands: the module cites, and each debate cites its sides. */
export const missingCites = defineRule(['text-without-cite', 'disagree-without-cite'], function* (content) {
  for (const text of content.texts) {
    const { file } = text;
    const prose = firstProseLine(text);
    if (prose !== null && !wordsOf(text).some((word) => word.name === 'Cite'))
      yield { code: 'text-without-cite', file, line: prose, params: {} };
    else
      for (const debate of debatesOf(text))
        if (!debate.cites)
          yield { code: 'disagree-without-cite', file, line: debate.line, params: { id: debate.id } };
  }
});

function firstProseLine(text: ModuleText): number | null {
  for (const { mark, inside } of withSurroundings(text))
    if (mark.kind === 'text' && mark.text.trim() && inside.includes('Section')) return mark.line;
  return null;
}

/** The `<Disagree>` blocks of a text, and how often each cites. */
function debatesOf(text: ModuleText): { id: string; line: number; cites: number }[] {
  const debates: { id: string; line: number; cites: number }[] = [];
  for (const { mark, inside } of withSurroundings(text)) {
    if (mark.kind !== 'word' || mark.form === 'close') continue;
    if (mark.name === 'Disagree')
      debates.push({ id: mark.attributes.get('debate') ?? '', line: mark.line, cites: 0 });
    if (mark.name === 'Cite' && inside.includes('Disagree')) debates.at(-1)!.cites++;
  }
  return debates;
}

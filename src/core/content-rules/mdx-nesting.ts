import type { ModuleText } from './content-model.ts';
import { withSurroundings } from './mdx-marks.ts';
import { defineRule } from './rule.ts';
import { VOCABULARY } from './vocabulary.ts';

/** What is opened is closed, blocks stand on their own lines, sections side by side, and everything in a section. */
export const mdxNesting = defineRule(
  ['word-unclosed', 'word-unopened', 'block-inline', 'outside-section'],
  function* (content) {
    for (const text of content.texts) {
      yield* judgePairs(text);
      yield* judgeBlocks(text);
      yield* judgePlaces(text);
    }
  },
);

function* judgePairs({ marks, file }: ModuleText) {
  const open: { name: string; line: number }[] = [];
  const unclosed = ({ name, line }: { name: string; line: number }) =>
    ({ code: 'word-unclosed', file, line, params: { word: name } }) as const;
  for (const mark of marks) {
    if (mark.kind !== 'word') continue;
    if (mark.form === 'open') {
      const around = open.findIndex(({ name }) => name === 'Section');
      // Sections stand side by side: where the next one opens, the last one should have closed.
      if (mark.name === 'Section' && around >= 0) for (const one of open.splice(around)) yield unclosed(one);
      open.push(mark);
    }
    if (mark.form !== 'close') continue;
    const at = open.findLastIndex((one) => one.name === mark.name);
    if (at < 0) yield { code: 'word-unopened', file, line: mark.line, params: { word: mark.name } } as const;
    else for (const one of open.splice(at).slice(1)) yield unclosed(one);
  }
  for (const one of open) yield unclosed(one);
}

/** MDX makes a paragraph of a line on which a block's tag has company, and then misses the block's other tag. */
function* judgeBlocks({ marks, file }: ModuleText) {
  const written = marks.filter(
    (mark) => mark.kind === 'word' || (mark.kind === 'text' && mark.text.trim() !== ''),
  );
  for (const mark of written) {
    if (mark.kind !== 'word' || !VOCABULARY.get(mark.name)?.isBlock) continue;
    const hasCompany = written.some((other) => other !== mark && other.line === mark.line);
    if (hasCompany)
      yield { code: 'block-inline', file, line: mark.line, params: { word: mark.name } } as const;
  }
}

function* judgePlaces(text: ModuleText) {
  let isReported = false;
  for (const { mark, inside } of withSurroundings(text)) {
    const place = { file: text.file, line: mark.line };
    const opensSection = mark.kind === 'word' && mark.name === 'Section' && mark.form === 'open';
    const isInside = inside.includes('Section');
    const isSeen =
      mark.kind === 'text' ? mark.text.trim() !== '' : mark.kind === 'word' && mark.form !== 'close';
    if (isInside || opensSection) isReported = false;
    else if (isSeen && !isReported) {
      // The first line of a stretch stands for all of it.
      isReported = true;
      yield { code: 'outside-section', ...place, params: {} } as const;
    }
  }
}

import type { Mark, ModuleText, WordMark } from './content-model.ts';

/** The words of the vocabulary in a text, without their closing tags. */
export function wordsOf(text: ModuleText): WordMark[] {
  return text.marks.filter((mark): mark is WordMark => mark.kind === 'word' && mark.form !== 'close');
}

/** The written text of a body by line: what the tags enclose, without the tags. */
export function proseLines(text: ModuleText): { value: string; line: number }[] {
  const lines = new Map<number, string>();
  for (const mark of text.marks)
    if (mark.kind === 'text') lines.set(mark.line, (lines.get(mark.line) ?? '') + mark.text);
  return [...lines].map(([line, value]) => ({ value, line }));
}

/** Every mark with the names of the words open around it, outermost first; a section ends where the next begins. */
export function* withSurroundings(text: ModuleText): Generator<{ mark: Mark; inside: readonly string[] }> {
  const open: string[] = [];
  for (const mark of text.marks) {
    if (mark.kind === 'word' && mark.form === 'close' && open.includes(mark.name))
      open.splice(open.lastIndexOf(mark.name));
    if (mark.kind === 'word' && mark.form === 'open' && mark.name === 'Section') open.length = 0;
    yield { mark, inside: [...open] };
    if (mark.kind === 'word' && mark.form === 'open') open.push(mark.name);
  }
}

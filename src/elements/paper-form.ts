import { fillBlanks } from '../core/language/fill-blanks.ts';
import { readPaper } from '../core/slip/paper.ts';
import type { SlipCount } from './slip-count.ts';

type Words = Readonly<Record<string, string>>;

/**
 * Takes the answers of one paper sheet into a count; returns what to say. Where something is wrong nothing is taken and
 * the field that wants mending has the focus; else the form is empty again for the next sheet.
 */
export function takePaper(
  form: ParentNode,
  count: SlipCount,
  words: Words,
): { said: string[]; isTaken: boolean } {
  const field = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  const [name, answers] = [field('name'), field('answers')];
  if (!name.value.trim()) {
    name.focus();
    return { said: [words['paper-name-missing'] ?? ''], isTaken: false };
  }
  const read = readPaper(answers.value, count.questions);
  if (read.problems.length > 0) {
    answers.focus();
    const said = read.problems.map((problem) => fillBlanks(words['paper-problem'] ?? '', problem));
    return { said, isTaken: false };
  }
  const { tag: assignment, edition } = count;
  count.add({ assignment, edition, name: name.value, answers: read.answers }, true);
  const typed = read.answers.filter(({ outcome }) => outcome !== 'none').length;
  const facts = { name: name.value.trim(), typed, total: read.answers.length };
  const said = fillBlanks(words['paper-added'] ?? '', facts);
  name.value = '';
  answers.value = '';
  name.focus();
  return { said: [said], isTaken: true };
}

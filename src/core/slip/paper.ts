import type { AssignedQuestion } from '../assignment/questions.ts';
import { cleanText } from '../coding/clean-text.ts';
import type { SlipAnswer } from './slip.ts';

/** What could not be read in answers typed from paper: the number of the entry, from 1, and the entry. */
export type PaperProblem = { readonly at: number; readonly entry: string };

const letterPlace = (letter: string): number => letter.charCodeAt(0) - 65;
const NONE: SlipAnswer = { outcome: 'none', sureness: 'unsaid', choice: null };

/** Full-width letters and marks as they come from a Chinese keyboard, in their plain form. */
const plain = (text: string): string => text.normalize('NFKC').toUpperCase();

/**
 * Answers typed from a paper sheet, one entry a question in the order of the sheet: `A C BD - A`; several letters where
 * several options are right, `-` where nothing was chosen. Questions of other kinds take `+` (right) or `x` (wrong), as
 * the trainer marks them with the key. Too few entries leave the rest unanswered; too many are a problem.
 */
export function readPaper(
  text: string,
  questions: readonly AssignedQuestion[],
): { answers: SlipAnswer[]; problems: PaperProblem[] } {
  const entries = plain(text)
    .split(/[\s,;、，；/|]+/)
    .filter(Boolean);
  const problems: PaperProblem[] = [];
  const answers = questions.map((question, i): SlipAnswer => {
    const entry = entries[i];
    if (entry === undefined || entry === '-') return NONE;
    const answer = readEntry(entry, question);
    if (!answer) problems.push({ at: i + 1, entry: cleanText(entry, 12) });
    return answer ?? NONE;
  });
  for (const [i, entry] of entries.entries())
    if (i >= questions.length) problems.push({ at: i + 1, entry: cleanText(entry, 12) });
  return { answers, problems };
}

function readEntry(entry: string, { kind, options, key }: AssignedQuestion): SlipAnswer | null {
  const told = (right: boolean, choice: number | null = null): SlipAnswer => ({
    outcome: right ? 'first' : 'wrong',
    sureness: 'unsaid',
    choice,
  });
  if (entry === '+' || entry === 'X') return told(entry === '+');
  if (kind !== 'single' && kind !== 'multiple') return null;
  if (!/^[A-Z]+$/.test(entry)) return null;
  const places = [...new Set(entry)].map(letterPlace);
  if (places.some((place) => place >= options.length) || (kind === 'single' && places.length > 1))
    return null;
  const right = places.length === key.length && places.every((place) => key.includes(options[place]!));
  return told(right, kind === 'single' ? places[0]! : null);
}

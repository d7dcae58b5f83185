import type { AssignedQuestion } from '../assignment/questions.ts';
import { compareEvents, type RecordEvent } from '../record/event.ts';
import { foldQuestion } from '../record/fold-question.ts';
import { SURENESS, type SlipAnswer } from './slip.ts';

/** What a learner's events say of an assignment's questions, in the questions' order. */
export const slipAnswersOf = (
  questions: readonly AssignedQuestion[],
  byItem: ReadonlyMap<string, readonly RecordEvent[]>,
): SlipAnswer[] => questions.map((question) => slipAnswerOf(question, byItem.get(question.question) ?? []));

function slipAnswerOf(question: AssignedQuestion, events: readonly RecordEvent[]): SlipAnswer {
  const handedIn = events
    .filter(({ kind, itemVersion }) => kind === 'answered' && itemVersion === question.version)
    .toSorted(compareEvents);
  const { firstRight, attempts, grade } = foldQuestion(events, question.version);
  const everRight = firstRight || grade?.correct || handedIn.some(({ data }) => isRight(data['grade']));
  const said = handedIn.at(-1)?.data['confidence'];
  const chosen = question.kind === 'single' ? handedIn[0]?.data['response'] : undefined;
  const place = typeof chosen === 'string' ? question.options.indexOf(chosen) : -1;
  return {
    outcome: attempts === 0 ? 'none' : firstRight ? 'first' : everRight ? 'later' : 'wrong',
    sureness: SURENESS.find((one) => one === said) ?? 'unsaid',
    choice: place < 0 ? null : place,
  };
}

const isRight = (grade: unknown): boolean =>
  typeof grade === 'object' && grade !== null && (grade as { correct?: unknown }).correct === true;

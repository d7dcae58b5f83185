import type { Grade, Response } from '../grading/question.ts';
import { compareEvents, type RecordEvent } from './event.ts';

/** What a learner's events add up to for one question. */
export type QuestionState = {
  /** The latest response, finished or not. */
  readonly response: Response | undefined;
  /** The latest grade, unless the learner has begun to answer again. */
  readonly grade: Grade | null;
  readonly attempts: number;
  /** Whether the first attempt was right; `null` before it. */
  readonly firstRight: boolean | null;
};

const BLANK: QuestionState = { response: undefined, grade: null, attempts: 0, firstRight: null };

/**
 * Folds the events of one question, in any order. Events of another version of the item are history:
 * they do not count as an answer to this one.
 *
 * - `drafted` a response was changed but not handed in
 * - `answered` it was handed in and graded
 * - `compared` an answer already handed in was compared with the model again: no new attempt
 * - `retried` the learner took it up again
 */
export function foldQuestion(events: readonly RecordEvent[], itemVersion: number): QuestionState {
  return events
    .filter((event) => event.itemVersion === itemVersion)
    .toSorted(compareEvents)
    .reduce(foldOne, BLANK);
}

function foldOne(state: QuestionState, { kind, data }: RecordEvent): QuestionState {
  const response = data['response'] as Response | undefined;
  switch (kind) {
    case 'drafted':
      return { ...state, response };
    case 'answered': {
      const grade = data['grade'] as Grade | null | undefined;
      if (!grade) return { ...state, response };
      return {
        response,
        grade,
        attempts: state.attempts + 1,
        firstRight: state.firstRight ?? grade.correct,
      };
    }
    case 'compared':
      return { ...state, response, grade: data['grade'] as Grade };
    case 'retried':
      return { ...state, response, grade: null };
    default:
      return state;
  }
}

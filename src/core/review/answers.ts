import type { Grade } from '../grading/question.ts';
import { compareEvents, type RecordEvent } from '../record/event.ts';
import { CONFIDENCES, type Confidence } from './confidence.ts';

/** One answer that was handed in, wherever it was asked. `confidence` is `null` where none was given. */
export type Answer = {
  /** Wall clock of the device, in milliseconds since 1970. */
  readonly atMillis: number;
  readonly right: boolean;
  readonly confidence: Confidence | null;
};

/**
 * Where an answer can come from:
 * - `answered` on the module's page
 * - `reviewed` in a review
 * - `quizzed` in a mixed quiz
 */
const KINDS = ['answered', 'reviewed', 'quizzed'];

/** The events in which one version of a question was answered, in order; events may come in any order. */
export const answerEvents = (events: readonly RecordEvent[], itemVersion: number): RecordEvent[] =>
  events
    .filter((event) => KINDS.includes(event.kind) && event.itemVersion === itemVersion)
    .toSorted(compareEvents);

/** The answers to one version of a question, in the order in which they were given, whichever wording was asked. */
export const answersOf = (events: readonly RecordEvent[], itemVersion: number): Answer[] =>
  answerEvents(events, itemVersion).flatMap(({ t, data }): Answer[] => {
    const grade = data['grade'] as Partial<Grade> | null | undefined;
    const confidence = CONFIDENCES.find((one) => one === data['confidence']) ?? null;
    return typeof grade?.correct === 'boolean' ? [{ atMillis: t, right: grade.correct, confidence }] : [];
  });

/** Whether an answer shows that its giver knew: a right guess does not. */
export const isKnown = ({ right, confidence }: Answer): boolean => right && confidence !== 'guess';

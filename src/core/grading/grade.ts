import { matching } from './matching.ts';
import { multiple } from './multiple.ts';
import { ordering } from './ordering.ts';
import type { Grade, Grader, Kind, QuestionOf, ResponseOf, Ungradable } from './question.ts';
import { single } from './single.ts';
import { think } from './think.ts';
import { truefalse } from './truefalse.ts';

const graders = { single, multiple, truefalse, matching, ordering, think } satisfies {
  [K in Kind]: Grader<K>;
};

const graderOf = <K extends Kind>(kind: K) => graders[kind] as unknown as Grader<K>;

/** Why the response cannot be graded yet, or `null` when it can. */
export const checkResponse = <K extends Kind>(
  question: QuestionOf<K>,
  response: ResponseOf<K>,
): Ungradable | null => graderOf<K>(question.kind as K).check(question, response);

/** Grades a response that `checkResponse` let through. */
export const gradeResponse = <K extends Kind>(question: QuestionOf<K>, response: ResponseOf<K>): Grade =>
  graderOf<K>(question.kind as K).grade(question, response);

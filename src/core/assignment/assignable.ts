import type { AssignedQuestion } from './questions.ts';

/** What trainers' pages know of the handbook, with words in one language. */
export type Assignable = {
  readonly modules: readonly { id: string; title: string; minutes: number; url: string }[];
  readonly questions: readonly (AssignedQuestion & {
    /** Number of its item on the module's page, from 1. */
    readonly number: number;
    readonly stem: string;
    readonly url: string;
  })[];
};
export type AssignableQuestion = Assignable['questions'][number];

/** What grading needs to know of a question, by kind: its parts and its key, never its words. */
export type Question =
  | { kind: 'single'; options: readonly string[]; key: string }
  | { kind: 'multiple'; options: readonly string[]; key: readonly string[] }
  | { kind: 'truefalse'; reasons: readonly string[]; key: { answer: boolean; reason: string } }
  | {
      kind: 'matching';
      left: readonly string[];
      right: readonly string[];
      key: Readonly<Record<string, string>>;
    }
  | { kind: 'ordering'; key: readonly string[] }
  | { kind: 'think'; points: readonly string[] };

export type Kind = Question['kind'];
export type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>;

/** What a learner did with a question, by kind. Everything may be missing: an unfinished response is a response. */
export type ResponseOf<K extends Kind> = {
  single: string | null;
  multiple: readonly string[];
  truefalse: { answer: boolean | null; reason: string | null };
  matching: Readonly<Record<string, string>>;
  ordering: readonly string[];
  think: { text: string; ticked: readonly string[] };
}[K];
export type Response = ResponseOf<Kind>;

/** Why a response cannot be graded yet. */
export type Ungradable = 'nothing-chosen' | 'incomplete' | 'too-short';

/**
 * The outcome of grading. `marks` says for each part (option, pair, step, point) whether the learner
 * dealt with it rightly; `earned` of `total` counts parts, `correct` is all of them.
 */
export type Grade = {
  readonly correct: boolean;
  readonly earned: number;
  readonly total: number;
  readonly marks: Readonly<Record<string, boolean>>;
};

/** How one kind is graded. `check` never sees the key: whether it may be graded is not whether it is right. */
export type Grader<K extends Kind> = {
  readonly check: (question: Omit<QuestionOf<K>, 'key'>, response: ResponseOf<K>) => Ungradable | null;
  readonly grade: (question: QuestionOf<K>, response: ResponseOf<K>) => Grade;
};

/** Counts marks into a grade that is correct when every mark is. */
export function gradeOfMarks(marks: Readonly<Record<string, boolean>>): Grade {
  const all = Object.values(marks);
  const earned = all.filter(Boolean).length;
  return { correct: earned === all.length, earned, total: all.length, marks };
}

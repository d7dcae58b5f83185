import { shuffle } from '../grading/shuffle.ts';
import { itemOfQuestion, type KnownReviewModule } from './known.ts';
import { mixModules } from './mix-modules.ts';

/** What a mixed quiz is drawn from; the same request draws the same quiz on every device. */
export type QuizRequest = {
  readonly modules: readonly string[];
  readonly count: number;
  readonly seed: string;
};

/** Numbers of questions that are offered. */
export const QUIZ_SIZES = [5, 10, 20, 40] as const;

/** Draws items from the chosen modules, as evenly from each as they allow, in a mixed order. */
export function drawQuiz(
  known: readonly KnownReviewModule[],
  { modules, count, seed }: QuizRequest,
): string[] {
  const chosen = known.filter(({ id }) => modules.includes(id));
  const drawn = shuffle(chosen, seed).flatMap(({ id, questions }) =>
    shuffle([...new Set(questions.map(({ item }) => itemOfQuestion(item)))], `${seed}/${id}`),
  );
  return mixModules(drawn).slice(0, count);
}

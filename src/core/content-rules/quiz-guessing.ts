import { isPredictable, measureTells, type Tell } from './quiz-tells.ts';
import { defineRule } from './rule.ts';

const CODES = {
  longest: 'tell-longest',
  shortest: 'tell-shortest',
  place: 'tell-place',
  absolute: 'tell-absolute',
  echo: 'tell-echo',
  verdict: 'tell-verdict',
} as const satisfies Record<Tell['tell'], string>;

/** Over the whole handbook, no mark of an option tells whether it is the key. */
export const quizGuessing = defineRule(Object.values(CODES), function* ({ quizzes }) {
  // Counts over a part of the quizzes would mislead.
  if (!quizzes.every((quiz) => quiz.complete)) return;
  for (const tell of measureTells(quizzes)) {
    if (!tell.at || !isPredictable(tell)) continue;
    const { file, lineOf } = tell.at.quiz.entry;
    const params = {
      of: tell.of,
      found: tell.found,
      trials: tell.trials,
      expected: Math.round(tell.expected),
    };
    yield { code: CODES[tell.tell], file, line: lineOf(tell.at.path), params } as const;
  }
});

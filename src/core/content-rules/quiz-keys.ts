import { LANGS } from '../language/words.ts';
import type { Quiz } from './content-model.ts';
import { choicesOf } from './quiz-questions.ts';
import { measureQuiz } from './quiz-quality.ts';
import { defineRule } from './rule.ts';

/** Largest share of choices in which the key may be the longest option, or the shortest. */
const LENGTH_SHARE = 0.4;
/** Largest share of keys in one position, from this many choices on. */
const POSITION_SHARE = 0.5;
const POSITION_CHOICES = 6;

/** Keys exist, and neither their length nor their place gives them away. */
export const quizKeys = defineRule(
  [
    'key-count',
    'multiple-without-key',
    'multiple-without-distractor',
    'key-longest',
    'key-shortest',
    'key-position',
  ],
  function* (content) {
    for (const quiz of content.quizzes) {
      const { file, lineOf } = quiz.entry;
      for (const { question, item, options, optionsPath } of choicesOf(quiz)) {
        const keys = options.filter((option) => option.correct).length;
        const issue = { file, line: lineOf(optionsPath), params: { id: item.id, found: keys } };
        if (question.kind !== 'multiple' && keys !== 1) yield { code: 'key-count', ...issue };
        if (question.kind === 'multiple' && keys === 0) yield { code: 'multiple-without-key', ...issue };
        if (question.kind === 'multiple' && keys === options.length)
          yield { code: 'multiple-without-distractor', ...issue };
      }
      if (quiz.complete) yield* judgeTogether(quiz);
    }
  },
);

/** Tells of the whole quiz; they stand at its first item that shows the pattern. */
function* judgeTogether(quiz: Quiz) {
  const { file, lineOf } = quiz.entry;
  const { choices, keyLongest, keyShortest, keyPositions } = measureQuiz(quiz);
  const lengths = [
    { code: 'key-longest', byLang: keyLongest },
    { code: 'key-shortest', byLang: keyShortest },
  ] as const;
  for (const { code, byLang } of lengths)
    for (const lang of LANGS) {
      const [first] = byLang[lang];
      const found = byLang[lang].length;
      if (!first || found <= choices * LENGTH_SHARE) continue;
      const items = byLang[lang].map(({ item }) => item.id).join(', ');
      const params = { lang, found, choices, limit: Math.floor(choices * LENGTH_SHARE), items };
      yield { code, file, line: lineOf(first.path), params } as const;
    }
  const most = Math.max(0, ...keyPositions);
  if (choices >= POSITION_CHOICES && most > choices * POSITION_SHARE) {
    const counts = keyPositions.map((count, index) => `${index + 1}: ${count}`).join(', ');
    const params = { position: keyPositions.indexOf(most) + 1, found: most, choices, counts };
    yield { code: 'key-position', file, line: lineOf(['items']), params } as const;
  }
}

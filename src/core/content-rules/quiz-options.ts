import { LANGS, type Words } from '../language/words.ts';
import type { DataPath } from './content-model.ts';
import { choicesOf, questionsOf, type Asked } from './quiz-questions.ts';
import { defineRule } from './rule.ts';

/** An option that says nothing but that the others are right or wrong. */
const ALL_OR_NONE = [
  /^(?:(?:以上|上述|前面|前)(?:[一二三四五两几各\d]?[项条点种个者])?(?:选项|说法|答案|内容)?)?(?:都|皆|均|全)(?:不?对|不?是|非|错|正确|不正确|不选)[。.]?$/,
  /\b(?:all|none|both|neither|any) of the (?:above|options|other options)\b/i,
  /^(?:all|none|both|neither) of (?:these|them)\.?$/i,
];

/** Options can be told apart, none of them points at the others, and every match leads somewhere. */
export const quizOptions = defineRule(['same-text', 'all-or-none', 'unknown-match'], function* (content) {
  for (const quiz of content.quizzes) {
    const { file, lineOf } = quiz.entry;
    for (const asked of questionsOf(quiz))
      for (const entries of listsOf(asked))
        for (const lang of LANGS)
          for (const [index, { text, path }] of entries.entries())
            if (entries.slice(0, index).some((earlier) => earlier.text[lang] === text[lang]))
              yield {
                code: 'same-text',
                file,
                line: lineOf([...path, 'text', lang]),
                params: { text: text[lang], lang },
              };

    for (const { options, optionsPath } of choicesOf(quiz))
      for (const [index, { text }] of options.entries())
        for (const lang of LANGS)
          if (ALL_OR_NONE.some((pattern) => pattern.test(text[lang])))
            yield {
              code: 'all-or-none',
              file,
              line: lineOf([...optionsPath, index, 'text', lang]),
              params: { text: text[lang] },
            };

    for (const { question, path } of questionsOf(quiz))
      if (question.kind === 'matching')
        for (const [index, { match }] of question.left.entries())
          if (!question.right.some((entry) => entry.id === match))
            yield {
              code: 'unknown-match',
              file,
              line: lineOf([...path, 'left', index, 'match']),
              params: { id: match, known: question.right.map((entry) => entry.id).join(', ') },
            };
  }
});

/** The lists of a question in which two equal texts would puzzle the reader. */
function listsOf({ question, path }: Asked): { text: Words; path: DataPath }[][] {
  const list = (name: string, entries: readonly { text: Words }[]) =>
    entries.map(({ text }, index) => ({ text, path: [...path, name, index] }));
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return [list('options', question.options)];
    case 'truefalse':
      return [list('reasons', question.reasons)];
    case 'matching':
      return [list('left', question.left), list('right', question.right)];
    case 'ordering':
      return [list('steps', question.steps)];
    case 'think':
      return [list('points', question.points)];
  }
}

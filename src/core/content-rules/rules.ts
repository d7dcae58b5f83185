import { answerPages } from './answer-pages.ts';
import type { Content } from './content-model.ts';
import { charts } from './charts.ts';
import { diagnoseBalance } from './diagnose-balance.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { explanations } from './explanations.ts';
import { inStep } from './in-step.ts';
import type { Issue } from './issue.ts';
import { locators } from './locators.ts';
import { mdxNesting } from './mdx-nesting.ts';
import { mdxVocabulary } from './mdx-vocabulary.ts';
import { missingCites } from './missing-cites.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { orphanTerms } from './orphan-terms.ts';
import { otherLanguage } from './other-language.ts';
import { outline } from './outline.ts';
import { pinyinReadings } from './pinyin-readings.ts';
import { placeholderText } from './placeholder-text.ts';
import { punctuation } from './punctuation.ts';
import { quizCoverage } from './quiz-coverage.ts';
import { quizGuessing } from './quiz-guessing.ts';
import { quizKeys } from './quiz-keys.ts';
import { quizOptions } from './quiz-options.ts';
import { quizTwins } from './quiz-twins.ts';
import { routeMinutes } from './route-minutes.ts';
import type { Rule } from './rule.ts';
import { stringsInStep } from './strings-in-step.ts';
import { unknownIds } from './unknown-ids.ts';

/** Every rule of the handbook's content. */
export const RULES: readonly Rule[] = [
  outline,
  unknownIds,
  answerPages,
  charts,
  duplicateIds,
  locators,
  missingCites,
  orphanTerms,
  inStep,
  stringsInStep,
  mdxVocabulary,
  mdxNesting,
  quizCoverage,
  quizKeys,
  quizGuessing,
  quizOptions,
  quizTwins,
  nearDuplicates,
  explanations,
  pinyinReadings,
  routeMinutes,
  diagnoseBalance,
  placeholderText,
  punctuation,
  otherLanguage,
];

/** Everything the rules find wrong. */
export function judgeContent(content: Content): Issue[] {
  return RULES.flatMap((rule) => [...rule.judge(content)]);
}

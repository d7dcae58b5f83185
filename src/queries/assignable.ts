import type { AssignedQuestion } from '../core/assignment/questions.ts';
import type { Assignable } from '../core/assignment/assignable.ts';
import { questionOfItem } from '../core/grading/question-of-item.ts';
import type { Lang } from '../core/language/words.ts';
import type { QuizItem, QuizQuestion } from '../schemas/quiz.ts';
import { getHandbook } from './handbook.ts';
import { itemAnchor, questionName } from './item-anchor.ts';
import { hrefOf } from './urls.ts';

const questionsOfItem = (item: QuizItem): { question: QuizQuestion; part?: string }[] =>
  item.kind === 'case'
    ? item.parts.map((question) => ({ question, part: question.id }))
    : [{ question: item }];

function factsOf(item: QuizItem, question: QuizQuestion, part?: string): AssignedQuestion {
  const { key } = questionOfItem(question) as { key?: unknown };
  const isChoice = question.kind === 'single' || question.kind === 'multiple';
  return {
    question: questionName(item.id, part),
    item: item.id,
    module: item.id.split('.')[0]!,
    version: item.version,
    kind: question.kind,
    options: isChoice ? question.options.map(({ id }) => id) : [],
    key: isChoice ? [key].flat().map(String) : [],
  };
}

/** Modules and questions with their words in one language, in the order of the handbook. */
export async function getAssignable(lang: Lang): Promise<Assignable> {
  const { modules } = await getHandbook();
  return {
    modules: modules.map(({ id, title, minutes }) => ({
      id,
      title: title[lang],
      minutes,
      url: hrefOf(lang, 'module', id),
    })),
    questions: modules.flatMap((module) =>
      module.items.flatMap((item, i) =>
        questionsOfItem(item).map(({ question, part }) => ({
          ...factsOf(item, question, part),
          number: i + 1,
          stem: question.stem[lang],
          url: hrefOf(lang, 'module', module.id, itemAnchor(item.id)),
        })),
      ),
    ),
  };
}

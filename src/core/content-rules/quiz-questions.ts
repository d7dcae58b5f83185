import type { DataPath, Item, Option, Question, Quiz, Twin } from './content-model.ts';

/** A question with the item or twin it belongs to and its place in the quiz file. */
export type Asked = { readonly question: Question; readonly item: Item | Twin; readonly path: DataPath };

/** A list of options of which some are right, with its place. */
export type Choice = Asked & { readonly options: readonly Option[]; readonly optionsPath: DataPath };

/** Every question of a quiz, the parts of cases and the twins of items included. */
export function questionsOf(quiz: Quiz): Asked[] {
  return [...quiz.items, ...quiz.twins].flatMap(({ item, path }): Asked[] =>
    item.kind === 'case'
      ? item.parts.map((question, index) => ({ question, item, path: [...path, 'parts', index] }))
      : [{ question: item, item, path }],
  );
}

/** The questions of a quiz that offer options; a judgement offers its reasons. */
export function choicesOf(quiz: Quiz): Choice[] {
  return questionsOf(quiz).flatMap((asked): Choice[] => {
    const { question, path } = asked;
    if (question.kind === 'single' || question.kind === 'multiple')
      return [{ ...asked, options: question.options, optionsPath: [...path, 'options'] }];
    if (question.kind === 'truefalse')
      return [{ ...asked, options: question.reasons, optionsPath: [...path, 'reasons'] }];
    return [];
  });
}

/** Choices with one right option: where its length or its place can give it away. */
export function singleKeyChoices(quiz: Quiz): Choice[] {
  return choicesOf(quiz).filter(
    ({ question, options }) =>
      question.kind !== 'multiple' && options.filter((option) => option.correct).length === 1,
  );
}

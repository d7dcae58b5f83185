import { questionsOf, type AssignedQuestion } from '../../core/assignment/questions.ts';
import { shuffle, shuffleAway } from '../../core/grading/shuffle.ts';
import type { Lang } from '../../core/language/words.ts';
import { getAssignable } from '../../queries/assignable.ts';
import { questionName } from '../../queries/item-anchor.ts';
import type { Module } from '../../queries/handbook.ts';
import type { Say } from '../../queries/strings.ts';
import type { QuizItem, QuizQuestion } from '../../schemas/quiz.ts';
import { letterOf, questionSeed } from '../quiz/question-facts.ts';

type Said = { readonly letter: string; readonly text: string };
type Explained = { readonly letter: string; readonly why: string };

/** A question as it stands on paper, in one language; letters and their order are those of the module's page. */
export type PaperQuestion = {
  readonly question: QuizQuestion;
  /** What the question is called in records and assignments. */
  readonly name: string;
  /** Number of the item on the module's page, and of the part inside a case, both from 1. */
  readonly number: number;
  readonly part: number | null;
  /** Place in the answer strip, from 1, as paper entry counts; `null` for what the learner judges alone. */
  readonly running: number | null;
  /** What can be chosen, under the letter the learner writes. */
  readonly choices: readonly Said[];
  /** The left side of a matching question, numbered. */
  readonly entries: readonly Said[];
  /** What stands in the answer key; for choices, the letters as they are typed. */
  readonly key: string;
  readonly whys: readonly Explained[];
  /** Wrong options and what is wrong with each. */
  readonly misconceptions: readonly (Said & Explained)[];
};
export type PaperItem = { readonly item: QuizItem; readonly questions: readonly PaperQuestion[] };

/** An explanation that begins by agreeing with the learner (“对，……”, “Right. …”), for a key beside “不对”. */
const plainWhy = (why: string): string =>
  why.replace(/^(?:对[，。]|(?:Right|True|Correct|Yes)[,.:;] )(.)/, (_, first: string) =>
    first.toUpperCase(),
  );

type Facts = Pick<PaperQuestion, 'choices' | 'entries' | 'key' | 'whys' | 'misconceptions'>;

function factsOf(question: QuizQuestion, seed: string, lang: Lang, say: Say): Facts {
  const none = { choices: [], entries: [], key: '', whys: [], misconceptions: [] };
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'truefalse': {
      const isVerdict = question.kind === 'truefalse';
      const options = (isVerdict ? question.reasons : question.options).map((option, i) => ({
        letter: letterOf(i),
        text: option.text[lang],
        why: option.why[lang],
        isKey: option.correct === true,
      }));
      const right = options.filter(({ isKey }) => isKey);
      const letters = right.map(({ letter }) => letter).join('');
      const wrong = options.filter(({ isKey }) => !isKey);
      if (!isVerdict) return { ...none, choices: options, key: letters, whys: right, misconceptions: wrong };
      const verdict = (of: boolean) => ({
        letter: of === question.answer ? say('print.verdict') : '',
        text: of === question.answer ? '' : say('print.judged', { verdict: say(`quiz.${of}`) }),
        why: of === question.answer ? plainWhy(question.why[`${of}`][lang]) : question.why[`${of}`][lang],
      });
      return {
        ...none,
        choices: options,
        key: say('print.verdict-key', { verdict: say(`quiz.${question.answer}`), reason: letters }),
        whys: [verdict(question.answer), ...right],
        misconceptions: [verdict(!question.answer), ...wrong],
      };
    }
    case 'matching': {
      const shown = shuffle(question.right, seed);
      const letters = new Map(shown.map(({ id }, i) => [id, letterOf(i)]));
      const pairs = question.left.map((entry, i) => ({
        letter: `${i + 1} ${letters.get(entry.match)}`,
        why: entry.why[lang],
      }));
      return {
        ...none,
        choices: shown.map(({ text }, i) => ({ letter: letterOf(i), text: text[lang] })),
        entries: question.left.map(({ text }, i) => ({ letter: String(i + 1), text: text[lang] })),
        key: pairs.map(({ letter }) => letter).join(say('quiz.and')),
        whys: pairs,
      };
    }
    case 'ordering': {
      const shown = shuffleAway(question.steps, seed);
      const steps = question.steps.map((step) => ({
        letter: letterOf(shown.indexOf(step)),
        why: step.why[lang],
      }));
      return {
        ...none,
        choices: shown.map(({ text }, i) => ({ letter: letterOf(i), text: text[lang] })),
        key: steps.map(({ letter }) => letter).join(' → '),
        whys: steps,
      };
    }
    case 'think':
      return none;
  }
}

/** The questions of a module for paper, with running numbers in the order in which paper answers are typed. */
export async function paperItemsOf(module: Module, lang: Lang, say: Say): Promise<PaperItem[]> {
  const all: readonly AssignedQuestion[] = (await getAssignable(lang)).questions;
  const strip = questionsOf({ modules: [module.id], items: [] }, all).map(({ question }) => question);
  return module.items.map((item, i) => {
    const asked = item.kind === 'case' ? item.parts : [item];
    return {
      item,
      questions: asked.map((question, place) => {
        const part = item.kind === 'case' ? question.id : undefined;
        const name = questionName(item.id, part);
        const at = strip.indexOf(name);
        return {
          question,
          name,
          number: i + 1,
          part: part === undefined ? null : place + 1,
          running: at < 0 ? null : at + 1,
          ...factsOf(question, questionSeed(item.id, part), lang, say),
        };
      }),
    };
  });
}

import { shuffle, shuffleAway } from '../core/grading/shuffle.ts';
import type { Lang } from '../core/language/words.ts';
import type { QuizQuestion } from '../schemas/quiz.ts';
import type { Say } from './strings.ts';

type Option = { id: string; letter: string; text: string; isKey?: boolean };
/** A question as a room sees it. */
export type SessionQuestion = {
  stem: string;
  /** What hands are raised for; empty where no hand can answer. */
  ballot: Option[];
  /** What stands on the slide besides: entries to match, steps to put in order. */
  lists: Option[][];
  answer: string;
  whys: { name: string; why: string; isKey?: boolean }[];
};

const letterOf = (place: number): string => String.fromCharCode(65 + place);

/** A question's words for a slide; lists are shuffled as on the module's page, by `seed`. */
export function sessionQuestion(question: QuizQuestion, seed: string, say: Say, lang: Lang): SessionQuestion {
  const stem = question.stem[lang];
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const ballot = question.options.map((option, i) => ({
        id: option.id,
        letter: letterOf(i),
        text: option.text[lang],
        isKey: option.correct === true,
      }));
      const right = ballot.filter(({ isKey }) => isKey).map(({ letter }) => letter);
      const whys = question.options.map((option, i) => ({
        name: letterOf(i),
        why: option.why[lang],
        isKey: option.correct === true,
      }));
      return {
        stem,
        ballot,
        lists: [],
        answer: say('session.key', { key: right.join(say('quiz.and')) }),
        whys,
      };
    }
    case 'truefalse': {
      const verdict = (of: boolean) => say(`quiz.${of}`);
      const judged = [true, false].map((of) => ({ of, isKey: of === question.answer }));
      const reason = question.reasons.find(({ correct }) => correct);
      return {
        stem,
        ballot: judged.map(({ of, isKey }) => ({ id: String(of), letter: '', text: verdict(of), isKey })),
        lists: [],
        answer: say('session.key-because', {
          verdict: verdict(question.answer),
          reason: reason?.text[lang] ?? '',
        }),
        whys: [
          ...judged.map(({ of, isKey }) => ({ name: verdict(of), why: question.why[`${of}`][lang], isKey })),
          ...question.reasons.map(({ text, why, correct }) => ({
            name: text[lang],
            why: why[lang],
            isKey: correct === true,
          })),
        ],
      };
    }
    case 'matching': {
      const right = shuffle(question.right, seed).map(({ id, text }, i) => ({
        id,
        letter: letterOf(i),
        text: text[lang],
      }));
      const left = question.left.map(({ id, text }, i) => ({ id, letter: String(i + 1), text: text[lang] }));
      const pairs = question.left.map(
        ({ match }, i) => `${i + 1} ${right.find(({ id }) => id === match)?.letter}`,
      );
      return {
        stem,
        ballot: [],
        lists: [left, right],
        answer: say('session.key', { key: pairs.join(say('quiz.and')) }),
        whys: question.left.map(({ why }, i) => ({ name: pairs[i]!, why: why[lang] })),
      };
    }
    case 'ordering': {
      const shown = shuffleAway(question.steps, seed);
      const nameOf = (step: (typeof shown)[number]) => letterOf(shown.indexOf(step));
      return {
        stem,
        ballot: [],
        lists: [shown.map((step) => ({ id: step.id, letter: nameOf(step), text: step.text[lang] }))],
        answer: say('session.key', { key: question.steps.map(nameOf).join(' → ') }),
        whys: question.steps.map((step) => ({ name: nameOf(step), why: step.why[lang] })),
      };
    }
    case 'think':
      return {
        stem,
        ballot: [],
        lists: [],
        answer: question.model[lang],
        whys: question.points.map(({ text, why }) => ({ name: text[lang], why: why[lang] })),
      };
  }
}

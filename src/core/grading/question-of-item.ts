import type { Question } from './question.ts';

/** The shape in which content states a question; words are left out. */
export type StatedQuestion =
  | { kind: 'single' | 'multiple'; options: readonly { id: string; correct?: true | undefined }[] }
  | { kind: 'truefalse'; answer: boolean; reasons: readonly { id: string; correct?: true | undefined }[] }
  | { kind: 'matching'; left: readonly { id: string; match: string }[]; right: readonly { id: string }[] }
  | { kind: 'ordering'; steps: readonly { id: string }[] }
  | { kind: 'think'; points: readonly { id: string }[] };

const ids = (list: readonly { id: string }[]) => list.map((entry) => entry.id);
const keys = (list: readonly { id: string; correct?: true | undefined }[]) =>
  ids(list.filter((entry) => entry.correct));

/** The gradable question in a stated one. A choice without a key gets an impossible one; content checks refuse it. */
export function questionOfItem(item: StatedQuestion): Question {
  switch (item.kind) {
    case 'single':
      return { kind: 'single', options: ids(item.options), key: keys(item.options)[0] ?? '' };
    case 'multiple':
      return { kind: 'multiple', options: ids(item.options), key: keys(item.options) };
    case 'truefalse':
      return {
        kind: 'truefalse',
        reasons: ids(item.reasons),
        key: { answer: item.answer, reason: keys(item.reasons)[0] ?? '' },
      };
    case 'matching':
      return {
        kind: 'matching',
        left: ids(item.left),
        right: ids(item.right),
        key: Object.fromEntries(item.left.map(({ id, match }) => [id, match])),
      };
    case 'ordering':
      return { kind: 'ordering', key: ids(item.steps) };
    case 'think':
      return { kind: 'think', points: ids(item.points) };
  }
}

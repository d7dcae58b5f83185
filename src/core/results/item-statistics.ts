import type { AssignedQuestion } from '../assignment/questions.ts';
import type { SlipAnswer } from '../slip/slip.ts';

/** What a group's slips tell of one question. Shares are from 0 to 1; `null` where too few answered to tell. */
export type ItemStatistics = {
  readonly question: AssignedQuestion;
  readonly answered: number;
  readonly rightFirst: number;
  /** Share right at the first try among those who answered (the classical difficulty index, p). */
  readonly difficulty: number | null;
  /**
   * Correlation of being right here with the number right elsewhere (corrected item-total point-biserial, from −1 to
   * 1); it wants at least five learners and some variety. Source: Nunnally and Bernstein, Psychometric Theory (1994).
   */
  readonly discrimination: number | null;
  /** How many chose each option of a single choice at the first try. */
  readonly chosen: readonly number[];
  /** The wrong option chosen most, when at least two chose it. */
  readonly misleading: number | null;
  readonly confidentlyWrong: number;
};

/** Fewest learners from whom a correlation is told. */
export const FEWEST_FOR_DISCRIMINATION = 5;

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Pearson's correlation, or `null` when one side does not vary. */
function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [i, x] of xs.entries()) {
    const [dx, dy] = [x - mx, ys[i]! - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx > 1e-12 && yy > 1e-12 ? xy / Math.sqrt(xx * yy) : null;
}

/** Statistics of each question, in order. Rows are learners; every row has one answer a question. */
export function itemStatistics(
  questions: readonly AssignedQuestion[],
  rows: readonly (readonly SlipAnswer[])[],
): ItemStatistics[] {
  const totals = rows.map((row) => row.filter(({ outcome }) => outcome === 'first').length);
  return questions.map((question, at) => {
    const here = rows.map((row, learner) => ({ answer: row[at]!, total: totals[learner]! }));
    const answered = here.filter(({ answer }) => answer.outcome !== 'none');
    const isRight = ({ answer }: { answer: SlipAnswer }) => (answer.outcome === 'first' ? 1 : 0);
    const rightFirst = answered.filter(isRight).length;
    const chosen = question.options.map(
      (_, option) => answered.filter(({ answer }) => answer.choice === option).length,
    );
    const wrong = chosen.map((count, option) =>
      question.key.includes(question.options[option]!) ? 0 : count,
    );
    const most = Math.max(0, ...wrong);
    return {
      question,
      answered: answered.length,
      rightFirst,
      difficulty: answered.length > 0 ? rightFirst / answered.length : null,
      discrimination:
        answered.length < FEWEST_FOR_DISCRIMINATION
          ? null
          : correlation(
              answered.map(isRight),
              answered.map((one) => one.total - isRight(one)),
            ),
      chosen: question.kind === 'single' ? chosen : [],
      misleading: question.kind === 'single' && most >= 2 ? wrong.indexOf(most) : null,
      confidentlyWrong: answered.filter(
        ({ answer }) => answer.outcome !== 'first' && answer.sureness === 'sure',
      ).length,
    };
  });
}

/**
 * Questions worth discussing first: those that between three and seven in ten had right, nearest to half first, since
 * there people can convince each other (Crouch and Mazur, Peer Instruction, Am. J. Phys. 69, 2001); then the harder
 * ones, which want explaining. Easier ones are left out.
 */
export function worthDiscussing(statistics: readonly ItemStatistics[]): ItemStatistics[] {
  const rank = ({ difficulty }: ItemStatistics) => {
    if (difficulty === null || difficulty > 0.7) return null;
    return difficulty >= 0.3 ? Math.abs(difficulty - 0.5) : 1 - difficulty;
  };
  return statistics.filter((one) => rank(one) !== null).toSorted((a, b) => rank(a)! - rank(b)!);
}

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

/** What is known of one question so far. All are whole numbers, so that adding and taking back leave no trace. */
type Counts = {
  answered: number;
  rightFirst: number;
  confidentlyWrong: number;
  chosen: number[];
  /** Sum, and sum of squares, of the number right elsewhere; and its sum among those who were right here. */
  elsewhere: number;
  squares: number;
  elsewhereOfRight: number;
};

/** Counts slips one by one: what has been counted is not gone through again, however many there are. */
export class ItemTally {
  readonly #questions: readonly AssignedQuestion[];
  readonly #counts: readonly Counts[];

  constructor(questions: readonly AssignedQuestion[]) {
    this.#questions = questions;
    this.#counts = questions.map(({ options }) => ({
      ...{ answered: 0, rightFirst: 0, confidentlyWrong: 0, chosen: options.map(() => 0) },
      ...{ elsewhere: 0, squares: 0, elsewhereOfRight: 0 },
    }));
  }

  /** Counts a learner's answers, one a question; with −1 it takes them back. */
  add(answers: readonly SlipAnswer[], times: 1 | -1 = 1): void {
    const total = answers.filter(({ outcome }) => outcome === 'first').length;
    for (const [at, counts] of this.#counts.entries()) {
      const { outcome, sureness, choice } = answers[at]!;
      if (outcome === 'none') continue;
      const right = outcome === 'first' ? 1 : 0;
      const elsewhere = total - right;
      counts.answered += times;
      counts.rightFirst += times * right;
      counts.elsewhere += times * elsewhere;
      counts.squares += times * elsewhere * elsewhere;
      counts.elsewhereOfRight += times * right * elsewhere;
      if (choice !== null && choice < counts.chosen.length) counts.chosen[choice]! += times;
      if (!right && sureness === 'sure') counts.confidentlyWrong += times;
    }
  }

  /** Statistics of each question, in order. */
  statistics(): ItemStatistics[] {
    return this.#questions.map((question, at) => statisticsOf(question, this.#counts[at]!));
  }
}

function statisticsOf(question: AssignedQuestion, counts: Counts): ItemStatistics {
  const { answered, rightFirst, confidentlyWrong, chosen } = counts;
  const isSingle = question.kind === 'single';
  const wrong = chosen.map((count, option) => (question.key.includes(question.options[option]!) ? 0 : count));
  const most = Math.max(0, ...wrong);
  return {
    question,
    answered,
    rightFirst,
    difficulty: answered > 0 ? rightFirst / answered : null,
    discrimination: answered < FEWEST_FOR_DISCRIMINATION ? null : correlation(counts),
    chosen: isSingle ? [...chosen] : [],
    misleading: isSingle && most >= 2 ? wrong.indexOf(most) : null,
    confidentlyWrong,
  };
}

/** Pearson's correlation of being right here with the number right elsewhere; `null` when one of them does not vary. */
function correlation({
  answered: n,
  rightFirst,
  elsewhere,
  squares,
  elsewhereOfRight,
}: Counts): number | null {
  const here = n * rightFirst - rightFirst ** 2;
  const there = n * squares - elsewhere ** 2;
  const both = n * elsewhereOfRight - rightFirst * elsewhere;
  return here > 0 && there > 0 ? both / Math.sqrt(here * there) : null;
}

/** Statistics of each question, in order. Rows are learners; every row has one answer a question. */
export function itemStatistics(
  questions: readonly AssignedQuestion[],
  rows: readonly (readonly SlipAnswer[])[],
): ItemStatistics[] {
  const tally = new ItemTally(questions);
  for (const row of rows) tally.add(row);
  return tally.statistics();
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

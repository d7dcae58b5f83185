import type { chanceFrom } from '../core/seeded.ts';

/** One question in the memory of one synthetic learner; days are counted from the first answer. */
export type Memory = {
  /** How likely it is recalled on a day. */
  recall(day: number): number;
  /** It is asked; whether right or wrong, the explanation is read afterwards. */
  practise(day: number, right: boolean): void;
};

type Chance = ReturnType<typeof chanceFrom>;
const between = ({ below }: Chance, from: number, to: number): number =>
  from + ((to - from) * below(1_000_000)) / 1_000_000;

/**
 * Activation of Pavlik and Anderson (2005, Cognitive Science 29): each practice leaves a trace that decays as a power of
 * time, the faster the more active the memory was, which is why spacing helps. Their values for decay, threshold and
 * noise; learners and questions differ in the threshold, and a day counts as little of the minutes of an experiment.
 */
function activation(chance: Chance): Memory {
  const [scale, intercept, threshold, noise] = [0.217, 0.177, -0.704, 0.255];
  const ease = between(chance, -0.6, 0.6);
  const minutes = (day: number) => Math.max(1, day * 24 * 60 * 0.025);
  const traces: { day: number; decay: number }[] = [];
  const strength = (day: number) =>
    Math.log(traces.reduce((sum, trace) => sum + minutes(day - trace.day) ** -trace.decay, 0));
  return {
    recall: (day) => 1 / (1 + Math.exp((threshold - ease - strength(day)) / noise)),
    practise: (day) => {
      const before = traces.length > 0 ? Math.exp(strength(day)) : 0;
      traces.push({ day, decay: scale * before + intercept });
    },
  };
}

/**
 * A half-life (Settles and Meeder 2016): recall halves in so many days. A right answer lengthens it, more so the nearer
 * it was to being forgotten; a wrong one, explained, leaves half of it. The factors are ours.
 */
function halfLife(chance: Chance): Memory {
  const growth = between(chance, 1.5, 4);
  let half = between(chance, 5, 40);
  let last = 0;
  const recall = (day: number) => 2 ** (-(day - last) / half);
  return {
    recall,
    practise: (day, right) => {
      half = right ? half * (1 + growth * (1 - recall(day))) : Math.max(5, half / 2);
      last = day;
    },
  };
}

/** Kinds of learners; none of them is the model behind a scheduler that is compared. */
export const LEARNERS: Readonly<Record<string, (chance: Chance) => Memory>> = { activation, halfLife };

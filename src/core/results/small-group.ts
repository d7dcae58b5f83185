import type { ItemStatistics } from './item-statistics.ts';

/**
 * Fewest answers from which a question's numbers are shown when the trainer has chosen that nobody is to be recognised.
 * Below five, whoever knows the room can tell from a count of options who chose which, and even a share right names
 * people when it is 0 or 1; official statistics suppress cells under three to ten for the same reason, and five is
 * also where a correlation begins to mean something here (`FEWEST_FOR_DISCRIMINATION`).
 */
export const FEWEST_ANONYMOUS = 5;

/** Whether a question's numbers must be kept back. */
export const isTooFew = ({ answered }: ItemStatistics, anonymous: boolean): boolean =>
  anonymous && answered < FEWEST_ANONYMOUS;

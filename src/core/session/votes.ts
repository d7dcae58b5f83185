/** The vote before the discussion and the one after it. */
export const ROUNDS = ['first', 'second'] as const;
export type Round = (typeof ROUNDS)[number];

/** Hands counted by option id; an option nobody has typed a number for is absent. */
export type Count = Readonly<Record<string, number>>;
export type Vote = Readonly<Record<Round, Count>>;

/** More people than any hall seats: a slip of the key. */
export const MOST_HANDS = 9999;

/** A number of hands as typed; `null` when it is none. */
export function readHands(text: string): number | null {
  const trimmed = text.trim();
  return /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : null;
}

/** Everyone who raised a hand. */
export const handsIn = (count: Count): number => Object.values(count).reduce((sum, hands) => sum + hands, 0);

/** The part of all hands that an option got, from 0 to 1. */
export function shareOf(count: Count, option: string): number {
  const all = handsIn(count);
  return all === 0 ? 0 : (count[option] ?? 0) / all;
}

import * as v from 'valibot';
import { MOST_HANDS, type Round, type Vote } from './votes.ts';

const hands = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_HANDS));
const count = v.record(v.string(), hands);
const stateSchema = v.object({
  /** The slide on screen, by its HTML id; empty at the beginning. */
  slide: v.string(),
  /** Votes by question. */
  votes: v.record(v.string(), v.object({ first: count, second: count })),
  /** Questions voted on again. */
  again: v.array(v.string()),
  /** Questions whose answer was shown. */
  opened: v.array(v.string()),
  /** What was talked about, by discussion question. */
  talks: v.record(v.string(), v.object({ done: v.boolean(), said: v.string() })),
});

/** One session on one device: what a reload must not lose. */
export type SessionState = v.InferOutput<typeof stateSchema>;
export type Talk = SessionState['talks'][string];

export const newSession = (): SessionState => ({ slide: '', votes: {}, again: [], opened: [], talks: {} });

/** A session as kept; what cannot be read is a new one. */
export function readSession(text: string | null): SessionState {
  try {
    const read = v.safeParse(stateSchema, JSON.parse(text ?? ''));
    return read.success ? read.output : newSession();
  } catch {
    return newSession();
  }
}

const NO_VOTE: Vote = { first: {}, second: {} };

/** The votes on a question. */
export const voteOn = (state: SessionState, question: string): Vote =>
  Object.hasOwn(state.votes, question) ? state.votes[question]! : NO_VOTE;

/** With a number of hands written down, or (`null`) wiped out. */
export function withHands(
  state: SessionState,
  question: string,
  round: Round,
  option: string,
  hands: number | null,
): SessionState {
  const vote = voteOn(state, question);
  const { [option]: _, ...others } = vote[round];
  const count = hands === null ? others : { ...others, [option]: hands };
  return { ...state, votes: { ...state.votes, [question]: { ...vote, [round]: count } } };
}

const withName = (list: readonly string[], name: string) => [...new Set([...list, name])];

export const withSecondVote = (state: SessionState, question: string): SessionState => ({
  ...state,
  again: withName(state.again, question),
});

export const withAnswerOpened = (state: SessionState, question: string): SessionState => ({
  ...state,
  opened: withName(state.opened, question),
});

export const withTalk = (state: SessionState, question: string, talk: Talk): SessionState => ({
  ...state,
  talks: { ...state.talks, [question]: talk },
});

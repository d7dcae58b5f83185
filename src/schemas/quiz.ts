import { z } from 'astro/zod';
import { locator, slug, words } from './words.ts';

/** An option of a choice: the key when `correct`, a distractor otherwise; always explained. */
const option = z.strictObject({
  id: slug,
  text: words,
  /** Why this option is right, or which misconception it stands for. */
  why: words,
  correct: z.literal(true).optional(),
});

const stem = { stem: words };

/** One right option. */
const single = { kind: z.literal('single'), ...stem, options: z.array(option).min(3).max(5) };
/** Every right option and no wrong one. */
const multiple = { kind: z.literal('multiple'), ...stem, options: z.array(option).min(4).max(7) };
/** A judgement together with its reason: both must be right. */
const truefalse = {
  kind: z.literal('truefalse'),
  ...stem,
  answer: z.boolean(),
  /** What to say to a reader who chose each verdict. */
  why: z.strictObject({ true: words, false: words }),
  reasons: z.array(option).min(2).max(4),
};
/** Each left entry goes with one right entry; right entries may be left over. */
const matching = {
  kind: z.literal('matching'),
  ...stem,
  left: z
    .array(z.strictObject({ id: slug, text: words, match: slug, why: words }))
    .min(3)
    .max(7),
  right: z
    .array(z.strictObject({ id: slug, text: words }))
    .min(3)
    .max(8),
};
/** Steps, listed in their right order. */
const ordering = {
  kind: z.literal('ordering'),
  ...stem,
  steps: z
    .array(z.strictObject({ id: slug, text: words, why: words }))
    .min(3)
    .max(7),
};
/** Free text, compared by the reader with a model answer, point by point. */
const think = {
  kind: z.literal('think'),
  ...stem,
  model: words,
  /** Points to tick off in one's own answer. */
  points: z
    .array(z.strictObject({ id: slug, text: words, why: words }))
    .min(2)
    .max(6),
};

/** A part of a case: any kind that can be graded on its own. */
const part = z.discriminatedUnion('kind', [
  z.strictObject({ id: slug, ...single }),
  z.strictObject({ id: slug, ...multiple }),
  z.strictObject({ id: slug, ...truefalse }),
  z.strictObject({ id: slug, ...matching }),
  z.strictObject({ id: slug, ...ordering }),
]);

/** Permanent; unique in the handbook; starts with the module's id and a dot. */
const itemId = z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, { error: 'item-id' });

/** Facts every item has, whatever its kind. */
const facts = {
  id: itemId,
  /** Raised when the item's meaning changes, so that only it is asked again. */
  version: z.number().int().min(1).default(1),
  /** The section after which the item is asked. */
  section: slug,
  /** The outcome it tests. */
  outcome: slug,
  /** Where the answer can be read. */
  source: z.array(locator).min(1),
};

/** One item of a quiz. */
export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...facts, ...single }),
  z.strictObject({ ...facts, ...multiple }),
  z.strictObject({ ...facts, ...truefalse }),
  z.strictObject({ ...facts, ...matching }),
  z.strictObject({ ...facts, ...ordering }),
  z.strictObject({ ...facts, ...think }),
  z.strictObject({ ...facts, kind: z.literal('case'), ...stem, parts: z.array(part).min(2).max(5) }),
]);

/** What a twin says of itself; section, outcome and version are those of the item it rewords. */
const twinFacts = { id: itemId, of: itemId, source: facts.source };

/** An item in other words, asked in a review in its place. */
export const twinSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...twinFacts, ...single }),
  z.strictObject({ ...twinFacts, ...multiple }),
  z.strictObject({ ...twinFacts, ...truefalse }),
  z.strictObject({ ...twinFacts, ...matching }),
  z.strictObject({ ...twinFacts, ...ordering }),
]);

export const quizSchema = z.strictObject({
  items: z.array(itemSchema).min(1),
  twins: z.array(twinSchema).default([]),
});

export type QuizItem = z.output<typeof itemSchema>;
export type QuizTwin = z.output<typeof twinSchema>;
export type QuizPart = z.output<typeof part>;
/** What can be answered as a whole: an item that is not a case, or a part of a case. */
export type QuizQuestion = Exclude<QuizItem, { kind: 'case' }> | QuizPart;

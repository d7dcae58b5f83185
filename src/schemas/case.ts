import { z } from 'astro/zod';
import { locators, slug, text, words } from './words.ts';

/** Whether a figure may be used as stated. */
export const VERDICTS = ['stands', 'translation-only', 'do-not-use'] as const;

const figure = z.strictObject({
  /** Only for figures that a chart draws. */
  id: slug.optional(),
  value: text,
  meaning: words,
  at: locators,
  verdict: z.enum(VERDICTS),
  why: words.optional(),
});

/** A row of a chart: one of the case's figures, whose value is read and never typed again. */
const row = z.strictObject({
  figure: slug,
  /** Which amount of a value such as `43 / 8 / 30`, from 1. */
  part: z.int().min(1).optional(),
  /** Short: it stands on one line of the drawing at 320 pixels. */
  label: words,
  /** What was expected, or asked for, and had not come about; drawn hollow. */
  state: z.enum(['expected', 'asked']).optional(),
  /** On a line of time: the essay gives no date. */
  undated: z.literal(true).optional(),
});
const chart = {
  id: slug,
  title: words,
  /** What one sees in it, and what one must not see in it. */
  says: words,
  rows: z.array(row).min(1),
};

/** Bars from zero, in a unit unless they are percentages; pairs of bars (`4 → 20`), each of the two named; moments on a line of time. */
const chartSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bars'), ...chart, unit: words.optional() }),
  z.strictObject({
    kind: z.literal('pairs'),
    ...chart,
    unit: words.optional(),
    series: z.tuple([words, words]),
  }),
  z.strictObject({ kind: z.literal('times'), ...chart }),
]);

export const caseSchema = z.strictObject({
  title: words,
  actor: words,
  /** The story, one paragraph an entry. */
  story: z.array(words).min(1),
  figures: z.array(figure),
  /** What is drawn of the figures. */
  charts: z.array(chartSchema).optional(),
  /** Questions to ask of it. */
  questions: z.array(words).min(1),
  sources: locators,
  module: slug,
});

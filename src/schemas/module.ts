import { z } from 'astro/zod';
import { caseId, locators, mechanismId, slug, tensionId, text, words } from './words.ts';

/** Levels of the revised Bloom taxonomy (Anderson and Krathwohl 2001). */
export const BLOOM_LEVELS = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'] as const;

/** Facts of a module: everything that is the same in both languages. */
export const moduleSchema = z.strictObject({
  /** Study time in minutes, questions included. */
  minutes: z.number().int().min(5).max(90),
  /** Modules to have read first. */
  prerequisites: z.array(slug),
  /** Learning outcomes, in order; their words are in zh.mdx and en.mdx. */
  outcomes: z
    .array(z.strictObject({ id: slug, level: z.enum(BLOOM_LEVELS) }))
    .min(3)
    .max(5),
  sources: locators,
  /** Terms this module teaches. */
  terms: z.array(slug),
  mechanisms: z.array(mechanismId),
  tensions: z.array(tensionId),
  cases: z.array(caseId).optional(),
  /** Side lengths offered as starting points by the module's triangle. */
  triangle: z
    .strictObject({
      presets: z
        .array(z.strictObject({ sides: z.tuple([z.number(), z.number(), z.number()]), label: words }))
        .min(2),
    })
    .optional(),
});

/** Words of a module: the front matter of zh.mdx and en.mdx. */
export const moduleTextSchema = z.strictObject({
  title: text,
  /** One or two sentences for lists, search results and link previews. */
  summary: text,
  /** What the reader will be able to do, by outcome id. */
  outcomes: z.record(slug, text),
  /** Discussion questions, with a note for whoever leads the discussion. */
  discuss: z.array(z.strictObject({ id: slug, ask: text, note: text })).min(2),
  /** Questions, as people type them, that this page answers. */
  answers: z.array(text).optional(),
});

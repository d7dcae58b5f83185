import { z } from 'astro/zod';
import { failureId, locators, mechanismId, slug, text, words } from './words.ts';

export const MECHANISM_GROUPS = [
  'decision',
  'responsibility',
  'supervision',
  'accountability',
  'incentive',
  'personnel',
  'culture',
  'service',
  'law',
  'process',
] as const;

/** Who acts, for the finder. */
export const ACTORS = [
  'party-committee',
  'government',
  'leaders',
  'leading-team',
  'office',
  'departments',
  'supervisors',
  'personnel-organ',
  'window-staff',
  'all-staff',
  'enterprise',
  'public',
  'outside-experts',
] as const;

/** How often, for the finder. */
export const CADENCES = [
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'per-case',
  'campaign',
  'standing',
] as const;

export const mechanismSchema = z.strictObject({
  zh: text,
  pinyin: text,
  en: text,
  group: z.enum(MECHANISM_GROUPS),
  /** What it does and how, in two to four sentences. */
  does: words,
  actors: z.array(z.enum(ACTORS)).min(1),
  /** Who acts, in the essays' terms. */
  actorsNote: words.optional(),
  cadence: z.array(z.enum(CADENCES)).min(1),
  /** Rhythm and figures the essays give. */
  cadenceNote: words.optional(),
  treats: z.array(failureId).min(1),
  /** What it can breed when it goes wrong. */
  breeds: words.optional(),
  sources: locators,
  /** Places where an essay warns against it or shows its cost. */
  warns: locators.optional(),
  related: z.array(mechanismId).optional(),
  terms: z.array(slug).optional(),
  module: slug,
});

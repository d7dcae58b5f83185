import { z } from 'astro/zod';
import { failureId, locators, text, words } from './words.ts';

/** A side of the triangle, or what lies outside it. */
export const SIDES = [
  'process',
  'skill',
  'willingness',
  'power',
  'law',
  'incentive',
  'direction',
  'time',
] as const;

const stated = z.strictObject({ text: words, at: locators });

export const failureSchema = z.strictObject({
  id: failureId,
  zh: text,
  en: text,
  side: z.array(z.enum(SIDES)).min(1),
  /** What the class is, in one or two sentences. */
  is: words,
  /** How it shows, by essay. */
  shows: z.array(stated).min(1),
  /** Causes the essays give; empty where they give none. */
  causes: z.array(stated),
  /** Cures the essays give; empty where they give none. */
  cures: z.array(stated),
});

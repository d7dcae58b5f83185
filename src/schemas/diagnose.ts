import { z } from 'astro/zod';
import { SIDES } from './failure.ts';
import { failureId, locators, slug, words } from './words.ts';

/** A sentence of the self-check: something one can see in an office, from a failure that the essays describe. */
export const statementSchema = z.strictObject({
  /** Permanent: records point at it. */
  id: slug,
  side: z.enum(SIDES),
  failure: failureId,
  text: words,
  at: locators,
});

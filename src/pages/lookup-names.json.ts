import type { APIRoute } from 'astro';
import { packDrawers, type DrawersFile } from '../core/lookup/drawer-file.ts';
import { packNames } from '../core/lookup/lookup-index.ts';
import { getAnswers } from '../queries/answers.ts';
import { getLookupEntries } from '../queries/lookup-entries.ts';

/** Every name in the handbook, for looking up from the first keystroke; where they are many, the number of their drawers. */
export const GET: APIRoute = async () => {
  const entries = await getLookupEntries();
  const drawers = packDrawers(entries, await getAnswers(entries)).length;
  return Response.json(drawers > 0 ? ({ v: 2, drawers } satisfies DrawersFile) : packNames(entries));
};

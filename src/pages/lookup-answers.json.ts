import type { APIRoute } from 'astro';
import type { AnswersFile } from '../core/lookup/ask.ts';
import { traditionalFor } from '../core/lookup/traditional.ts';
import { getAnswers } from '../queries/answers.ts';
import { getLookupEntries } from '../queries/lookup-entries.ts';

/** Questions that pages answer, and the traditional characters of all that can be asked; fetched when no name answers. */
export const GET: APIRoute = async () => {
  const entries = await getLookupEntries();
  const rows = await getAnswers(entries);
  const asked = entries.flatMap(({ name, aliases }) => [name.zh, ...aliases]).join('');
  const traditional = traditionalFor(asked + Object.values(rows).flat().join(''));
  return Response.json({ v: 1, rows, traditional } satisfies AnswersFile);
};

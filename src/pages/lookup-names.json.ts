import type { APIRoute } from 'astro';
import { packNames } from '../core/lookup/lookup-index.ts';
import { getLookupEntries } from '../queries/lookup-entries.ts';

/** Every name in the handbook, for looking up from the first keystroke. */
export const GET: APIRoute = async () => Response.json(packNames(await getLookupEntries()));

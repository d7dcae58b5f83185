import type { APIRoute } from 'astro';
import { packAliases } from '../core/lookup/lookup-index.ts';
import { getLookupEntries } from '../queries/lookup-entries.ts';

/** Every other name, fetched when the names alone do not answer. */
export const GET: APIRoute = async () => Response.json(packAliases(await getLookupEntries()));

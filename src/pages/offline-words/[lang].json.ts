import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGS, type Lang } from '../../core/language/words.ts';
import { getWordsOf } from '../../queries/strings.ts';

export const getStaticPaths: GetStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** Words about reading without a network, fetched only where there is something to say. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(await getWordsOf(params['lang'] as Lang, 'offline'));

import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGS, type Lang } from '../../core/language/words.ts';
import { getAssignable } from '../../queries/assignable.ts';

export const getStaticPaths: GetStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** What trainers' pages know of modules and questions, fetched when such a page is used. */
export const GET: APIRoute = async ({ params }) => Response.json(await getAssignable(params['lang'] as Lang));

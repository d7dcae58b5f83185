import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGS, type Lang } from '../../core/language/words.ts';
import { getWordsOf } from '../../queries/strings.ts';

export const getStaticPaths: GetStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** What the content check says, for the check of a trainer's own questions; fetched when there is something to say. */
export const GET: APIRoute = async ({ params }) => {
  const lang = params['lang'] as Lang;
  return Response.json({ ...(await getWordsOf(lang, 'check')), ...(await getWordsOf(lang, 'own-check')) });
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGS, type Lang } from '../../core/language/words.ts';
import { getWordsOf } from '../../queries/strings.ts';

export const getStaticPaths: GetStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** What the search field of every page says while one types, fetched when it is first used. */
export const GET: APIRoute = async ({ params }) => {
  const words = Object.entries(await getWordsOf(params['lang'] as Lang, 'search'));
  return Response.json(Object.fromEntries(words.filter(([key]) => /^(?:kind|suggested)/.test(key))));
};

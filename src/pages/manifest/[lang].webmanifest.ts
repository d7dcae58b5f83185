import type { APIRoute, GetStaticPaths } from 'astro';
import { LANG_TAG, LANGS, type Lang } from '../../core/language/words.ts';
import { getSay } from '../../queries/strings.ts';
import { BASE, urlOf } from '../../queries/urls.ts';

export const getStaticPaths: GetStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** What a browser needs to install the handbook (W3C Web Application Manifest). */
export const GET: APIRoute = async ({ params }) => {
  const lang = params['lang'] as Lang;
  const say = await getSay(lang);
  return Response.json({
    id: BASE,
    name: say('site.name'),
    short_name: say('site.short-name'),
    lang: LANG_TAG[lang],
    start_url: urlOf(lang),
    scope: BASE,
    display: 'standalone',
    background_color: '#faf6ee',
    theme_color: '#a8321c',
    icons: [
      { src: `${BASE}icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: `${BASE}icon-512.png`, sizes: '512x512', type: 'image/png', purpose: 'any' },
    ],
  });
};

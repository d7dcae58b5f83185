import type { APIRoute } from 'astro';
import { LANG_TAG, type Lang } from '../../core/language/words.ts';
import { langPaths } from '../../queries/handbook.ts';
import { getSay } from '../../queries/strings.ts';
import { urlOf } from '../../queries/urls.ts';

export const getStaticPaths = langPaths;

/** Lets a browser add the handbook's search (OpenSearch 1.1). */
export const GET: APIRoute = async ({ params, site }) => {
  const lang = params['lang'] as Lang;
  const say = await getSay(lang);
  const template = `${new URL(urlOf(lang, 'search'), site).href}?q={searchTerms}`;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${say('site.short-name')}</ShortName>
  <Description>${say('search.label')}</Description>
  <Language>${LANG_TAG[lang]}</Language>
  <Url type="text/html" template="${template}"/>
</OpenSearchDescription>
`,
    { headers: { 'Content-Type': 'application/opensearchdescription+xml' } },
  );
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGS, otherLang, type Lang } from '../../../../core/language/words.ts';
import type { PageKind } from '../../../../core/language/page-path.ts';
import { getCards } from '../../../../queries/cards.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const cards = await getCards();
  return LANGS.flatMap((lang) => cards.map(({ kind, id }) => ({ params: { lang, kind, id } })));
};

/** The short explanation of one thing in one language, fetched when a search names it. */
export const GET: APIRoute = async ({ params }) => {
  const { lang, kind, id } = params as { lang: Lang; kind: PageKind; id: string };
  const card = (await getCards()).find((one) => one.kind === kind && one.id === id)!;
  return Response.json({
    pinyin: card.pinyin,
    other: card.name[otherLang(lang)],
    text: card.text[lang],
    next: card.next.map((step) => ({ kind: step.kind, id: step.id, name: step.name[lang] })),
  });
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGS, otherLang, type Lang } from '../../../../core/language/words.ts';
import { getCards, type Card } from '../../../../queries/cards.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const cards = await getCards();
  return LANGS.flatMap((lang) =>
    cards.map((card) => ({ params: { lang, kind: card.kind, id: card.id }, props: { card } })),
  );
};

/** The short explanation of one thing in one language, fetched when a search names it. */
export const GET: APIRoute<{ card: Card }> = ({ params, props: { card } }) => {
  const lang = params['lang'] as Lang;
  return Response.json({
    pinyin: card.pinyin,
    other: card.name[otherLang(lang)],
    text: card.text[lang],
    next: card.next.map((step) => ({ kind: step.kind, id: step.id, name: step.name[lang] })),
  });
};

import type { APIRoute } from 'astro';
import { getHandbook } from '../queries/handbook.ts';

/** The unit of everything that a module teaches, for narrowing a search. */
export const GET: APIRoute = async () => {
  const book = await getHandbook();
  const taught = [
    ...book.modules.map(({ id }) => ['module', id, id] as const),
    ...book.terms.map(({ id, module }) => ['term', id, module] as const),
    ...book.mechanisms.map(({ id, module }) => ['mechanism', id, module] as const),
    ...book.cases.map(({ id, module }) => ['case', id, module] as const),
  ];
  return Response.json(
    Object.fromEntries(
      taught.flatMap(([kind, id, module]) => {
        const unit = book.module.get(module)?.unit.id;
        return unit ? [[`${kind}/${id}`, unit]] : [];
      }),
    ),
  );
};

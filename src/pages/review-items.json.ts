import type { KnownReviewModule } from '../core/review/known.ts';
import { getHandbook } from '../queries/handbook.ts';
import { questionName } from '../queries/item-anchor.ts';

/** Every question that can come back in a review or be drawn for a quiz, by module. */
export async function GET(): Promise<Response> {
  const book = await getHandbook();
  const modules = book.modules.map(({ id, items, twins }): KnownReviewModule => ({
    id,
    questions: items.flatMap((item, at) => {
      const facts = { version: item.version, outcome: item.outcome, number: at + 1 };
      const own = twins.filter(({ of }) => of === item.id).map((twin) => twin.id);
      if (item.kind === 'think') return [];
      if (item.kind === 'case')
        return item.parts.map((part) => ({ item: questionName(item.id, part.id), ...facts }));
      return [{ item: item.id, ...facts, ...(own.length > 0 && { twins: own }) }];
    }),
  }));
  return Response.json(modules);
}

import type { KnownReviewModule } from '../core/review/known.ts';

let loading: Promise<KnownReviewModule[]> | undefined;

/** Every question of the handbook by module, fetched once a page. Rejects when it cannot be had; the next call tries again. */
export function loadKnownModules(): Promise<KnownReviewModule[]> {
  loading ??= fetchKnown().catch((problem: unknown) => {
    loading = undefined;
    throw problem;
  });
  return loading;
}

async function fetchKnown(): Promise<KnownReviewModule[]> {
  const address = `${document.documentElement.dataset['base']}review-items.json`;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json() as Promise<KnownReviewModule[]>;
}

import type { DataPath } from '../../core/content-rules/content-model.ts';

/**
 * The data without the texts and numbers at some paths, so that the rules do not complain again
 * about values that their schema has refused. Lists and groups stay: what is inside them still counts.
 */
export function dropRefused(data: unknown, paths: readonly DataPath[]): unknown {
  const copy = structuredClone(data);
  for (const path of paths) {
    const around = path
      .slice(0, -1)
      .reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null)?.[step], copy);
    const key = path.at(-1);
    if (typeof around !== 'object' || around === null || key === undefined) continue;
    const group = around as Record<string | number, unknown>;
    if (typeof group[key] !== 'object') group[key] = undefined;
  }
  return copy;
}

import type { DataPath } from './content-model.ts';

/** A text inside an entry's data, with the way to it. */
export type Found = { readonly value: string; readonly path: DataPath };

/** The texts at a pattern such as `items.*.source.*`, where `*` is any key or position. */
export function findText(data: unknown, pattern: string): Found[] {
  let reached: { value: unknown; path: DataPath }[] = [{ value: data, path: [] }];
  for (const step of pattern.split('.'))
    reached = reached.flatMap(({ value, path }) =>
      childrenOf(value)
        .filter(([key]) => step === '*' || step === key)
        .map(([key, child]) => ({ value: child, path: [...path, key] })),
    );
  return reached.filter(isFound);
}

/** Every text inside the data. */
export function findAllText(data: unknown, path: DataPath = []): Found[] {
  if (typeof data === 'string') return [{ value: data, path }];
  return childrenOf(data).flatMap(([key, child]) => findAllText(child, [...path, key]));
}

/** The keys of the group at a path. */
export function keysAt(data: unknown, path: DataPath): string[] {
  const group = path.reduce<unknown>(
    (value, step) => childrenOf(value).find(([key]) => key === step)?.[1],
    data,
  );
  return Array.isArray(group) ? [] : childrenOf(group).map(([key]) => String(key));
}

function childrenOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((child, index) => [index, child]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

const isFound = (reached: { value: unknown; path: DataPath }): reached is Found =>
  typeof reached.value === 'string';

import type { z } from 'astro/zod';
import type { DataPath } from '../../core/content-rules/content-model.ts';

/** What Zod says of its own making that matters here. */
type Definition = {
  type: string;
  shape?: Record<string, { def: Definition }>;
  element?: { def: Definition };
  valueType?: { def: Definition };
  innerType?: { def: Definition };
  discriminator?: string;
  options?: { def: Definition }[];
};

/** The keys that a schema allows for the group at a path of the data. */
export function allowedKeys(schema: z.ZodType, data: unknown, path: DataPath): string[] {
  let here = unwrap(schema.def as unknown as Definition, data);
  let value = data;
  for (const step of path) {
    value = (value as Record<string | number, unknown> | undefined)?.[step];
    const next = here?.shape?.[step] ?? here?.element ?? here?.valueType;
    here = next && unwrap(next.def, value);
  }
  return Object.keys(here?.shape ?? {});
}

/** The definition behind `optional` and the like; of several kinds, the one that the data says it is. */
function unwrap(definition: Definition, value: unknown): Definition | undefined {
  if (definition.innerType) return unwrap(definition.innerType.def, value);
  if (!definition.options || !definition.discriminator) return definition;
  const key = definition.discriminator;
  const kind = (value as Record<string, unknown> | undefined)?.[key];
  return definition.options.find((option) => {
    const literal = option.def.shape?.[key]?.def as { values?: unknown[] } | undefined;
    return literal?.values?.includes(kind);
  })?.def;
}

import type { z } from 'astro/zod';
import type { DataPath } from '../../core/content-rules/content-model.ts';
import type { Issue } from '../../core/content-rules/issue.ts';
import { allowedKeys } from './allowed-keys.ts';

type ZodIssue = z.core.$ZodIssue;
/** A thing wrong with a value: everything of an issue but its place, which is a path. */
type Fault = { code: SchemaCode; path: DataPath; params: Issue['params'] };

/** Codes for what a schema refuses; the last ones are the schemas' own (`src/schemas/words.ts`). */
export const SCHEMA_CODES = [
  'file-empty',
  'missing',
  'unknown-key',
  'not-in-list',
  'not-text',
  'not-number',
  'not-list',
  'not-group',
  'not-yes-or-no',
  'too-few',
  'too-many',
  'too-small',
  'too-large',
  'pattern',
  'white-space',
  'locator',
  'slug',
  'item-id',
  'mechanism-id',
  'failure-id',
  'tension-id',
  'case-id',
  'source-id',
  'invalid',
] as const;
type SchemaCode = (typeof SCHEMA_CODES)[number];

const isOwnCode = (message: string): message is SchemaCode =>
  (SCHEMA_CODES as readonly string[]).includes(message);

const CODE_OF_TYPE: Readonly<Record<string, SchemaCode>> = {
  string: 'not-text',
  number: 'not-number',
  int: 'not-number',
  array: 'not-list',
  tuple: 'not-list',
  object: 'not-group',
  record: 'not-group',
  boolean: 'not-yes-or-no',
};

/** What a schema refuses in some data, in our codes. */
export function findFaults(schema: z.ZodType, data: unknown): Fault[] {
  const result = schema.safeParse(data);
  return result.success ? [] : result.error.issues.flatMap((issue) => faultsOf(issue, schema, data));
}

function faultsOf(issue: ZodIssue, schema: z.ZodType, data: unknown): Fault[] {
  const path = issue.path as DataPath;
  const found = valueAt(data, path);
  const field = path.join('.');
  const fault = (code: SchemaCode, params: Issue['params'] = {}): Fault[] => [
    { code, path, params: { field, found: show(found), ...params } },
  ];
  if (issue.code === 'unrecognized_keys') {
    const known = allowedKeys(schema, data, path).join(', ');
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      path: [...path, key],
      params: { field: key, known },
    }));
  }
  // A YAML key without a value is null: to its author, a field left out.
  if (found === undefined || found === null) return fault(path.length === 0 ? 'file-empty' : 'missing');
  switch (issue.code) {
    case 'invalid_type':
      return fault(CODE_OF_TYPE[issue.expected] ?? 'invalid', { message: issue.message });
    case 'invalid_value':
      return fault('not-in-list', { known: issue.values.map(String).join(', ') });
    case 'invalid_union':
      return fault('not-in-list', { known: ((issue as { options?: unknown[] }).options ?? []).join(', ') });
    case 'too_small':
      if (issue.origin === 'string') return fault('missing');
      return fault(issue.origin === 'array' ? 'too-few' : 'too-small', { least: String(issue.minimum) });
    case 'too_big':
      return fault(issue.origin === 'array' ? 'too-many' : 'too-large', { most: String(issue.maximum) });
    case 'invalid_format':
      return fault(isOwnCode(issue.message) ? issue.message : 'pattern', {
        pattern: issue.pattern ?? issue.format,
      });
    case 'invalid_key':
      return issue.issues.flatMap((inner) =>
        fault(isOwnCode(inner.message) ? inner.message : 'invalid', {
          found: String(path.at(-1)),
          message: inner.message,
        }),
      );
    default:
      return fault(isOwnCode(issue.message) ? issue.message : 'invalid', { message: issue.message });
  }
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null)?.[step],
    data,
  );
}

/** A value as an author would recognise it; a list by its length. */
function show(value: unknown): string {
  if (Array.isArray(value)) return String(value.length);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null ? `{ ${Object.keys(value).join(', ')} }` : String(value);
}

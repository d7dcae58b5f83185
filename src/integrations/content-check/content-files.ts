import { z } from 'astro/zod';
import type { Collection } from '../../core/content-rules/content-model.ts';
import { answersSchema } from '../../schemas/answers.ts';
import { caseSchema } from '../../schemas/case.ts';
import { discrepancySchema } from '../../schemas/discrepancy.ts';
import { statementSchema } from '../../schemas/diagnose.ts';
import { everydaySchema } from '../../schemas/everyday.ts';
import { failureSchema } from '../../schemas/failure.ts';
import { mechanismSchema } from '../../schemas/mechanism.ts';
import { moduleSchema, moduleTextSchema } from '../../schemas/module.ts';
import { unitSchema } from '../../schemas/outline.ts';
import { quizSchema } from '../../schemas/quiz.ts';
import { routeSchema } from '../../schemas/route.ts';
import { sourceSchema } from '../../schemas/source.ts';
import { stringsSchema } from '../../schemas/strings.ts';
import { tensionSchema } from '../../schemas/tension.ts';
import { termSchema } from '../../schemas/term.ts';
import { caseId, mechanismId, slug } from '../../schemas/words.ts';

/** A kind of file: where it lies, what it must contain and, where its name is an id, what that id looks like. */
export type FileKind = {
  readonly collection: Collection;
  /** The group `id` is the entry's id. */
  readonly path: RegExp;
  readonly schema: z.ZodType;
  readonly idSchema?: z.ZodType;
  /** The file is a list, and each row is an entry with its own `id`. */
  readonly isList?: true;
};

const sourceId = z.string().regex(/^S\d(?:\.\d)?$/, { error: 'source-id' });

/** The same table as `content.config.ts`, for a reader that does not stop at the first mistake. */
const FILE_KINDS: readonly FileKind[] = [
  { collection: 'units', path: /^(?<id>outline)\.yaml$/, schema: z.array(unitSchema).min(1), isList: true },
  {
    collection: 'failures',
    path: /^(?<id>failures)\.yaml$/,
    schema: z.array(failureSchema).min(1),
    isList: true,
  },
  {
    collection: 'tensions',
    path: /^(?<id>tensions)\.yaml$/,
    schema: z.array(tensionSchema).min(1),
    isList: true,
  },
  {
    collection: 'discrepancies',
    path: /^(?<id>clinic)\.yaml$/,
    schema: z.array(discrepancySchema).min(1),
    isList: true,
  },
  {
    collection: 'diagnose',
    path: /^(?<id>diagnose)\.yaml$/,
    schema: z.array(statementSchema).min(1),
    isList: true,
  },
  {
    collection: 'modules',
    path: /^modules\/(?<id>[^/]+)\/module\.yaml$/,
    schema: moduleSchema,
    idSchema: slug,
  },
  { collection: 'module-texts', path: /^modules\/(?<id>[^/]+\/(?:zh|en))\.mdx$/, schema: moduleTextSchema },
  { collection: 'quizzes', path: /^modules\/(?<id>[^/]+)\/quiz\.yaml$/, schema: quizSchema },
  { collection: 'terms', path: /^glossary\/(?<id>[^/]+)\.yaml$/, schema: termSchema, idSchema: slug },
  {
    collection: 'mechanisms',
    path: /^mechanisms\/(?<id>[^/]+)\.yaml$/,
    schema: mechanismSchema,
    idSchema: mechanismId,
  },
  { collection: 'sources', path: /^sources\/(?<id>[^/]+)\.yaml$/, schema: sourceSchema, idSchema: sourceId },
  { collection: 'cases', path: /^cases\/(?<id>[^/]+)\.yaml$/, schema: caseSchema, idSchema: caseId },
  { collection: 'routes', path: /^routes\/(?<id>[^/]+)\.yaml$/, schema: routeSchema, idSchema: slug },
  { collection: 'answers', path: /^(?<id>answers)\.yaml$/, schema: z.array(answersSchema), isList: true },
  { collection: 'everyday', path: /^everyday\/(?<id>[a-z]+)\.yaml$/, schema: everydaySchema },
  { collection: 'strings', path: /^strings\/(?<id>zh|en)\.yaml$/, schema: stringsSchema },
];

/** What kind of file lies at a path, and the id its name gives it; `null` when no collection reads it. */
export function kindOfFile(file: string): { kind: FileKind; id: string } | null {
  for (const kind of FILE_KINDS) {
    const id = kind.path.exec(file)?.groups?.['id'];
    if (id) return { kind, id };
  }
  return null;
}

import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { answersSchema } from './schemas/answers.ts';
import { caseSchema } from './schemas/case.ts';
import { discrepancySchema } from './schemas/discrepancy.ts';
import { statementSchema } from './schemas/diagnose.ts';
import { failureSchema } from './schemas/failure.ts';
import { mechanismSchema } from './schemas/mechanism.ts';
import { moduleSchema, moduleTextSchema } from './schemas/module.ts';
import { unitSchema } from './schemas/outline.ts';
import { quizSchema } from './schemas/quiz.ts';
import { routeSchema } from './schemas/route.ts';
import { sourceSchema } from './schemas/source.ts';
import { stringsSchema } from './schemas/strings.ts';
import { tensionSchema } from './schemas/tension.ts';
import { termSchema } from './schemas/term.ts';

/** Ids are file names without their ending: `S4.2`, `M21`, `iron-triangle/zh`. */
const named = (base: string, pattern: string) =>
  glob({
    base: `./content/${base}`,
    pattern,
    generateId: ({ entry }) => entry.replace(/\.(?:yaml|mdx)$/, ''),
  });
const folder = (pattern: string) =>
  glob({ base: './content/modules', pattern, generateId: ({ entry }) => entry.split('/')[0]! });

export const collections = {
  units: defineCollection({ loader: file('content/outline.yaml'), schema: unitSchema }),
  modules: defineCollection({ loader: folder('*/module.yaml'), schema: moduleSchema }),
  moduleTexts: defineCollection({ loader: named('modules', '*/{zh,en}.mdx'), schema: moduleTextSchema }),
  quizzes: defineCollection({ loader: folder('*/quiz.yaml'), schema: quizSchema }),
  terms: defineCollection({ loader: named('glossary', '*.yaml'), schema: termSchema }),
  mechanisms: defineCollection({ loader: named('mechanisms', '*.yaml'), schema: mechanismSchema }),
  failures: defineCollection({ loader: file('content/failures.yaml'), schema: failureSchema }),
  sources: defineCollection({ loader: named('sources', '*.yaml'), schema: sourceSchema }),
  cases: defineCollection({ loader: named('cases', '*.yaml'), schema: caseSchema }),
  tensions: defineCollection({ loader: file('content/tensions.yaml'), schema: tensionSchema }),
  discrepancies: defineCollection({ loader: file('content/clinic.yaml'), schema: discrepancySchema }),
  routes: defineCollection({ loader: named('routes', '*.yaml'), schema: routeSchema }),
  diagnose: defineCollection({ loader: file('content/diagnose.yaml'), schema: statementSchema }),
  answers: defineCollection({ loader: file('content/answers.yaml'), schema: answersSchema }),
  strings: defineCollection({ loader: named('strings', '*.yaml'), schema: stringsSchema }),
};

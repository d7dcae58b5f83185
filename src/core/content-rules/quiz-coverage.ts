import { entriesOf, type Content, type Entry, type Quiz } from './content-model.ts';
import { findText } from './find-text.ts';
import { defineRule } from './rule.ts';
import { nearestId } from './similarity.ts';

const LEAST_ITEMS = 10;
const LEAST_KINDS = 4;
const LEAST_ITEMS_FOR_OUTCOME = 2;

/** A quiz is asked at its module's sections, tests its module's outcomes, and is large and varied enough; a unit has a case. */
export const quizCoverage = defineRule(
  [
    'item-prefix',
    'unknown-section',
    'unknown-outcome',
    'outcome-untested',
    'too-few-items',
    'too-few-kinds',
    'unit-without-case',
  ],
  function* (content) {
    for (const quiz of content.quizzes) {
      const facts = entriesOf(content, 'modules').find((entry) => entry.id === quiz.module);
      yield* judgeNames(quiz, sectionIds(content, quiz.module), facts);
      // Counts over a part of a quiz would mislead.
      if (quiz.complete) yield* judgeCounts(quiz, facts);
    }
    for (const { id, file, data, lineOf } of entriesOf(content, 'units')) {
      const modules = findText(data, 'modules.*').map((found) => found.value);
      const quizzes = content.quizzes.filter((quiz) => modules.includes(quiz.module));
      const hasCase = quizzes.some((quiz) => quiz.items.some(({ item }) => item.kind === 'case'));
      if (quizzes.length > 0 && quizzes.every((quiz) => quiz.complete) && !hasCase)
        yield { code: 'unit-without-case', file, line: lineOf(['modules']), params: { id } };
    }
  },
);

function* judgeNames({ module, entry }: Quiz, sections: ReadonlySet<string>, facts: Entry | undefined) {
  const { file, data, lineOf } = entry;
  for (const { value: id, path } of [...findText(data, 'items.*.id'), ...findText(data, 'twins.*.id')])
    if (!id.startsWith(`${module}.`))
      yield { code: 'item-prefix', file, line: lineOf(path), params: { id, prefix: `${module}.` } } as const;
  const outcomes = new Set(outcomesOf(facts).map((found) => found.value));
  const named = [
    { at: 'items.*.section', code: 'unknown-section', known: sections },
    { at: 'items.*.outcome', code: 'unknown-outcome', known: outcomes },
  ] as const;
  for (const { at, code, known } of named)
    for (const { value: id, path } of findText(data, at))
      // A module without any is broken in another way, and says so itself.
      if (known.size > 0 && !known.has(id))
        yield { code, file, line: lineOf(path), params: { id, near: nearestId(id, known) } };
}

function* judgeCounts({ entry }: Quiz, facts: Entry | undefined) {
  const { file, data, lineOf } = entry;
  const tested = findText(data, 'items.*.outcome').map((found) => found.value);
  for (const { value: id, path } of outcomesOf(facts)) {
    const params = { id, found: tested.filter((one) => one === id).length, least: LEAST_ITEMS_FOR_OUTCOME };
    if (params.found < params.least)
      yield { code: 'outcome-untested', file: facts!.file, line: facts!.lineOf(path), params } as const;
  }
  const items = findText(data, 'items.*.kind').map((found) => found.value);
  const kinds = [...new Set(items)];
  const place = { file, line: lineOf(['items']) };
  if (items.length < LEAST_ITEMS)
    yield { code: 'too-few-items', ...place, params: { found: items.length, least: LEAST_ITEMS } } as const;
  if (kinds.length < LEAST_KINDS)
    yield {
      code: 'too-few-kinds',
      ...place,
      params: { found: kinds.join(', '), least: LEAST_KINDS },
    } as const;
}

const outcomesOf = (facts: Entry | undefined) => findText(facts?.data, 'outcomes.*.id');

function sectionIds({ texts }: Content, module: string): ReadonlySet<string> {
  const sections = texts.filter((text) => text.module === module).flatMap((text) => text.sections);
  return new Set(sections.map((section) => section.id));
}

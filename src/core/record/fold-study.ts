import { compareEvents, type RecordEvent } from './event.ts';
import { foldQuestion, type QuestionState } from './fold-question.ts';

/** A question as the record needs to know it. */
export type KnownQuestion = { readonly item: string; readonly version: number };
/** A module as the record needs to know it: its sections and its questions, in order. */
export type KnownModule = {
  readonly id: string;
  readonly sections: readonly string[];
  readonly questions: readonly KnownQuestion[];
};

/** How far a learner is with one module. */
export type ModuleStudy = {
  readonly sectionsRead: number;
  readonly sections: number;
  readonly answered: number;
  readonly right: number;
  readonly firstRight: number;
  readonly questions: number;
  /** Wall clock of the latest event, in milliseconds; `null` when there is none. */
  readonly lastAtMillis: number | null;
};

/** The section that stands behind an event's item: `iron-triangle/claim` for a reading. */
export const sectionItem = (module: string, section: string): string => `${module}/${section}`;

/** The module an event belongs to: what precedes the first dot or slash. */
export const moduleOfItem = (item: string): string => /^[^./]*/.exec(item)![0];

/** Groups events by item. */
export function groupByItem(events: readonly RecordEvent[]): Map<string, RecordEvent[]> {
  const groups = new Map<string, RecordEvent[]>();
  for (const event of events) {
    const group = groups.get(event.item);
    if (group) group.push(event);
    else groups.set(event.item, [event]);
  }
  return groups;
}

/** Folds a whole record into how far the learner is with a module. */
export function foldModule(
  module: KnownModule,
  byItem: ReadonlyMap<string, readonly RecordEvent[]>,
): ModuleStudy {
  const states: QuestionState[] = module.questions.map(({ item, version }) =>
    foldQuestion(byItem.get(item) ?? [], version),
  );
  const times = [...byItem].flatMap(([item, events]) =>
    moduleOfItem(item) === module.id ? events.map((event) => event.t) : [],
  );
  return {
    sectionsRead: module.sections.filter((section) => byItem.has(sectionItem(module.id, section))).length,
    sections: module.sections.length,
    answered: states.filter((state) => state.attempts > 0).length,
    right: states.filter((state) => state.grade?.correct).length,
    firstRight: states.filter((state) => state.firstRight).length,
    questions: states.length,
    lastAtMillis: times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : null,
  };
}

/** The section read last, in the total order of events; `null` before the first. */
export function lastRead(events: readonly RecordEvent[]): { module: string; section: string } | null {
  const last = events
    .filter((event) => event.kind === 'read')
    .toSorted(compareEvents)
    .at(-1);
  if (!last) return null;
  const [module = '', section = ''] = last.item.split('/');
  return { module, section };
}

import { foldModule, groupByItem, type KnownModule, type ModuleStudy } from '../core/record/fold-study.ts';
import type { RecordEvent } from '../core/record/event.ts';
import { totalStudy } from '../core/record/total-study.ts';
import type { Now } from '../core/calendar/day.ts';
import type { KnownReviewModule } from '../core/review/known.ts';
import { planOf } from '../core/review/plan.ts';
import { comingUp, countByModule } from '../core/review/queue.ts';
import { reflectionsIn } from '../core/review/reflections.ts';

/** A module as the page knows it, with the unit it stands in. */
type ShelvedModule = KnownModule & { readonly unit: string };

/** Shows how far the reader is, in the table, on the shelves and in all; the words stand in the page. */
export function showStudy(root: HTMLElement, events: readonly RecordEvent[]): void {
  const modules: ShelvedModule[] = JSON.parse(root.dataset['known'] ?? '[]');
  const byItem = groupByItem(events);
  const studies = modules.map((module) => ({ module, study: foldModule(module, byItem) }));
  const day = new Intl.DateTimeFormat(root.dataset['tag'], { dateStyle: 'medium' });
  for (const { module, study } of studies) {
    showRow(root, `[data-module="${module.id}"]`, study, day);
    drawSpine(root, module.id, study);
  }
  for (const unit of new Set(modules.map((module) => module.unit))) {
    const own = studies.filter(({ module }) => module.unit === unit);
    showRow(root, `[data-unit="${unit}"]`, totalStudy(own.map(({ study }) => study)), day);
  }
  showRow(root, '[data-total]', totalStudy(studies.map(({ study }) => study)), day);
}

/** Shows what the record says for reviews: what is due and what was confidently wrong, in the table; how much was written. */
export function showComing(
  root: HTMLElement,
  events: readonly RecordEvent[],
  known: readonly KnownReviewModule[],
  now: Now,
): void {
  const modules: ShelvedModule[] = JSON.parse(root.dataset['known'] ?? '[]');
  const questions = known.flatMap((module) => module.questions);
  const counts = countByModule(comingUp(events, questions, planOf(events), now), now);
  const sumOf = (some: readonly ShelvedModule[], column: 'due' | 'sure') =>
    String(some.reduce((sum, { id }) => sum + (counts.get(id)?.[column] ?? 0), 0));
  const show = (row: string, some: readonly ShelvedModule[]) =>
    fillRow(root, row, { today: sumOf(some, 'due'), sure: sumOf(some, 'sure') });
  for (const module of modules) show(`[data-module="${module.id}"]`, [module]);
  for (const unit of new Set(modules.map((module) => module.unit)))
    show(
      `[data-unit="${unit}"]`,
      modules.filter((module) => module.unit === unit),
    );
  show('[data-total]', modules);
  root.querySelector('[data-thoughts]')!.textContent = String(reflectionsIn(events).length);
}

function showRow(root: HTMLElement, row: string, study: ModuleStudy, day: Intl.DateTimeFormat): void {
  fillRow(root, row, {
    read: `${study.sectionsRead} / ${study.sections}`,
    answered: `${study.answered} / ${study.questions}`,
    right: String(study.right),
    first: String(study.firstRight),
    last: study.lastAtMillis === null ? '–' : day.format(study.lastAtMillis),
  });
}

/** Fills those cells of a row that are told. */
function fillRow(root: HTMLElement, row: string, cells: Readonly<Record<string, string>>): void {
  for (const cell of root.querySelectorAll<HTMLElement>(`${row} [data-column]`))
    cell.textContent = cells[cell.dataset['column']!] ?? cell.textContent;
}

/** Fills a module's book from the foot upwards: what was read, what was answered, what was right at first try. */
function drawSpine(root: HTMLElement, id: string, study: ModuleStudy): void {
  const shares: Record<string, number> = {
    read: study.sections && study.sectionsRead / study.sections,
    answered: study.questions && study.answered / study.questions,
    first: study.questions && study.firstRight / study.questions,
  };
  for (const bar of root.querySelectorAll(`[data-spine="${id}"] [data-bar]`)) {
    const foot = Number(bar.getAttribute('data-foot'));
    const height = Number(bar.getAttribute('data-full')) * shares[bar.getAttribute('data-bar')!]!;
    bar.setAttribute('height', height.toFixed(1));
    bar.setAttribute('y', (foot - height).toFixed(1));
  }
}

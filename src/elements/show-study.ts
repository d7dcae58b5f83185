import { readAll } from '../browser/record-store.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { foldModule, groupByItem, type KnownModule } from '../core/record/fold-study.ts';

/** Says in every place marked for a module how far the learner is with it; modules not begun are left alone. */
export async function showStudy(host: HTMLElement): Promise<void> {
  const byItem = groupByItem((await readAll()).events);
  const known: KnownModule[] = JSON.parse(host.dataset['known'] ?? '[]');
  for (const module of known) {
    const study = foldModule(module, byItem);
    if (study.lastAtMillis === null) continue;
    const done = study.sectionsRead === study.sections && study.answered === study.questions;
    const words = fillBlanks(host.dataset[done ? 'done' : 'study'] ?? '', {
      read: study.sectionsRead,
      sections: study.sections,
      answered: study.answered,
      questions: study.questions,
    });
    for (const place of host.querySelectorAll<HTMLElement>(`[data-study="${CSS.escape(module.id)}"]`)) {
      place.textContent = words;
      place.toggleAttribute('data-done', done);
    }
  }
}

import { readAll } from '../browser/record-store.ts';
import { lastRead } from '../core/record/fold-study.ts';

type Names = Record<string, { title: string; sections: Record<string, string> } | undefined>;

/** Fills the offer with the section read last and shows it. */
export async function offerToResume(offer: HTMLElement): Promise<void> {
  const last = lastRead((await readAll()).events);
  const names: Names = JSON.parse(offer.dataset['names'] ?? '{}');
  const module = last && names[last.module];
  if (!module) return;
  const link = offer.querySelector('a')!;
  link.href = `${offer.dataset['modules']}${last.module}/#${last.section}`;
  const where = [module.title, module.sections[last.section]].filter(Boolean);
  link.querySelector('.where')!.textContent = where.join(' › ');
  offer.hidden = false;
}

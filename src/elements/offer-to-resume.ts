import { readAll } from '../browser/record-store.ts';
import { lastRead } from '../core/record/fold-study.ts';

/** Fills the offer with the module read last, by the name it has on this page, and leads to the section. */
export async function offerToResume(offer: HTMLElement): Promise<void> {
  const last = lastRead((await readAll()).events);
  const address = last && `${offer.dataset['modules']}${last.module}/`;
  const card = address && document.querySelector<HTMLAnchorElement>(`a[href="${CSS.escape(address)}"]`);
  if (!card) return;
  const link = offer.querySelector('a')!;
  link.href = `${address}#${last.section}`;
  link.querySelector('.where')!.textContent = card.textContent;
  offer.hidden = false;
}

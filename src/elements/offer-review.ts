import { loadKnownModules } from '../browser/known-questions.ts';
import { readNow } from '../browser/now.ts';
import { readAll } from '../browser/record-store.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { planOf } from '../core/review/plan.ts';
import { comingUp, countDue } from '../core/review/queue.ts';

/** Shows the offer when questions are due. */
export async function offerReview(offer: HTMLElement): Promise<void> {
  const [{ events }, modules] = await Promise.all([readAll(), loadKnownModules()]);
  const now = readNow();
  const questions = modules.flatMap((module) => module.questions);
  const count = countDue(comingUp(events, questions, planOf(events), now), now);
  if (count === 0) return;
  const line = offer.querySelector('a')!;
  line.textContent = fillBlanks(offer.dataset['words']!, { count });
  offer.hidden = false;
}

import { readSmall } from '../browser/small-store.ts';
import { clockAfter } from '../core/curriculum/timetable.ts';

/**
 * A study plan: turns minutes into clock times when the trainer says when a sitting starts, and shows how far the
 * learner is with its modules. A new reader has nothing to show, and fetches nothing for it.
 */
export class RouteElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    for (const sitting of this.querySelectorAll<HTMLElement>('[data-sitting]')) {
      const start = sitting.querySelector('input')!;
      start.closest('label')!.hidden = false;
      start.oninput = () => {
        for (const clock of sitting.querySelectorAll<HTMLElement>('[data-from]'))
          clock.textContent =
            start.value &&
            [clock.dataset['from'], clock.dataset['to']]
              .map((minutes) => clockAfter(start.value, Number(minutes)))
              .join('–');
      };
    }
    if (readSmall('witness') === null) return;
    const { showStudy } = await import('./show-study.ts');
    await showStudy(this);
  }
}
customElements.define('hb-route', RouteElement);

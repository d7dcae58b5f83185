import { loadKnownModules } from '../browser/known-questions.ts';
import { readAll } from '../browser/record-store.ts';
import { groupByItem } from '../core/record/fold-study.ts';
import { answersOf } from '../core/review/answers.ts';
import { LEVELS, masteryOf } from '../core/review/mastery.ts';

/** How firm each outcome of each module is. */
export class MasteryElement extends HTMLElement {
  #stop = new AbortController();

  async connectedCallback(): Promise<void> {
    this.#stop = new AbortController();
    document.addEventListener('hb-reviewed', () => void this.#show(), { signal: this.#stop.signal });
    await this.#show();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  async #show(): Promise<void> {
    const words = JSON.parse(this.dataset['words']!) as Record<string, string>;
    const [{ events }, modules] = await Promise.all([readAll(), loadKnownModules()]);
    const byItem = groupByItem(events);
    for (const { id, questions } of modules) {
      const outcomes = [...this.querySelectorAll<HTMLElement>(`[data-mastery="${id}"] [data-outcome]`)];
      const levels = outcomes.map((line) => {
        const tests = questions.filter(({ outcome }) => outcome === line.dataset['outcome']);
        const level = masteryOf(tests.map(({ item, version }) => answersOf(byItem.get(item) ?? [], version)));
        line.dataset['level'] = level;
        line.querySelector('[data-word]')!.textContent = words[level]!;
        return level;
      });
      const counts = LEVELS.toReversed().flatMap((level) => {
        const count = levels.filter((one) => one === level).length;
        return count > 0 ? [`${words[level]} ${count}`] : [];
      });
      this.querySelector(`[data-mastery="${id}"] [data-sum]`)!.textContent = counts.join(' · ');
    }
  }
}
customElements.define('hb-mastery', MasteryElement);

import { loadKnownModules } from '../browser/known-questions.ts';
import { readNow } from '../browser/now.ts';
import { append, readAll } from '../browser/record-store.ts';
import { saveFile } from '../browser/save-file.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { countByDay, toCalendar } from '../core/review/calendar.ts';
import { DAY_MILLIS } from '../core/calendar/day.ts';
import type { Asked } from '../core/review/known.ts';
import { parsePlan, PLAN, PLAN_ITEM, PLAN_KIND, planOf, type Plan } from '../core/review/plan.ts';
import { comingUp, countDue, reviewedToday, reviewQueue, type Coming } from '../core/review/queue.ts';
import { askInTurn } from '../core/review/wording.ts';
import { askItems } from './ask-items.ts';

/** Today's review: what is due, asking it, the days ahead as a list and a calendar file, and the plan behind them. */
export class ReviewElement extends HTMLElement {
  #words: Record<string, string> = {};
  #plan: Plan = PLAN;
  #coming: Coming[] = [];
  #asked: Asked[] = [];
  #stop = new AbortController();

  async connectedCallback(): Promise<void> {
    this.#words = JSON.parse(this.dataset['words']!);
    this.#stop = new AbortController();
    this.#on('[data-start]', 'click', () => void this.#review());
    this.#on('[data-calendar]', 'click', () => this.#saveCalendar());
    this.#on('form', 'submit', (event) => {
      event.preventDefault();
      void this.#savePlan();
    });
    await this.#read();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #on(selector: string, type: string, listener: (event: Event) => void): void {
    this.#part(selector).addEventListener(type, listener, { signal: this.#stop.signal });
  }

  #part<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  #word(key: string, values: Record<string, string | number> = {}): string {
    return fillBlanks(this.#words[key] ?? key, values);
  }

  async #read(): Promise<void> {
    const [{ events }, modules] = await Promise.all([readAll(), loadKnownModules()]);
    const known = modules.flatMap(({ questions }) => questions);
    const now = readNow();
    this.#plan = planOf(events);
    this.#coming = comingUp(events, known, this.#plan, now);
    const queue = reviewQueue(this.#coming, this.#plan, now, reviewedToday(events, now));
    this.#asked = askInTurn(queue, known, events);
    this.#showDue(countDue(this.#coming, now));
    this.#showDays();
    for (const [at, days] of this.#plan.intervals.entries())
      this.#part<HTMLInputElement>(`[name=interval-${at}]`).value = String(days);
    this.#part<HTMLInputElement>('[name=per-day]').value = String(this.#plan.perDay);
  }

  #showDue(count: number): void {
    const now = this.#asked.flatMap(({ questions }) => questions).length;
    const key =
      this.#coming.length === 0
        ? 'empty'
        : count === 0
          ? 'none'
          : now === 0
            ? 'enough'
            : now < count
              ? 'rest'
              : 'due';
    this.#part('[data-due]').textContent = this.#word(key, { count, now });
    this.#part('[data-start]').hidden = now === 0;
  }

  #showDays(): void {
    const format = new Intl.DateTimeFormat(this.dataset['tag'], { dateStyle: 'medium', timeZone: 'UTC' });
    const lines = countByDay(this.#coming, readNow()).map(([day, count]) => {
      const line = document.createElement('li');
      line.textContent = this.#word('day', { day: format.format(day * DAY_MILLIS), count });
      return line;
    });
    this.#part('[data-days]').replaceChildren(...lines);
    this.#part('[data-coming]').hidden = lines.length === 0;
  }

  async #review(): Promise<void> {
    this.#part('[data-overview]').hidden = true;
    this.#say('');
    const answers = await askItems(this.#part('[data-session]'), this.#asked, 'reviewed');
    this.#part('[data-overview]').hidden = false;
    const right = [...answers.values()].filter(Boolean).length;
    this.#say(this.#word(answers.size ? 'done' : 'done-none', { answered: answers.size, right }));
    await this.#read();
    document.dispatchEvent(new CustomEvent('hb-reviewed'));
  }

  #saveCalendar(): void {
    const now = readNow();
    const words = {
      summary: (count: number) => this.#word('calendar-summary', { count }),
      description: this.#word('calendar-text'),
      url: document.querySelector<HTMLLinkElement>('link[rel=canonical]')!.href,
    };
    saveFile('review.ics', toCalendar(this.#coming, words, now), 'text/calendar');
    this.#say(this.#word('calendar-saved', { count: countByDay(this.#coming, now).length }));
  }

  async #savePlan(): Promise<void> {
    const number = (name: string) => this.#part<HTMLInputElement>(`[name=${name}]`).valueAsNumber;
    const intervals = PLAN.intervals.map((_, at) => number(`interval-${at}`));
    const plan = parsePlan({ intervals, perDay: number('per-day') });
    if (!plan) return this.#say(this.#word('plan-bad'));
    const kept = await append({ kind: PLAN_KIND, item: PLAN_ITEM, itemVersion: 1, data: { ...plan } });
    await this.#read();
    this.#say(this.#word(kept === 'kept' ? 'plan-kept' : 'plan-memory'));
  }

  #say(sentence: string): void {
    this.#part('.said').textContent = sentence;
  }
}
customElements.define('hb-review', ReviewElement);

declare global {
  interface DocumentEventMap {
    /** A round of review has ended, and the record has changed. */
    'hb-reviewed': CustomEvent<undefined>;
  }
}

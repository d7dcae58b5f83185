import { readAll } from '../browser/record-store.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import { reflectionsIn } from '../core/review/reflections.ts';

/** What the learner has written, under the question it answers. */
export class ReflectionsElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const written = reflectionsIn((await readAll()).events);
    const format = new Intl.DateTimeFormat(this.dataset['tag'], { dateStyle: 'medium' });
    for (const { item, text, atMillis } of written) {
      const line =
        this.querySelector<HTMLElement>(`[data-reflection="${CSS.escape(item)}"]`) ?? this.#addGone(item);
      line.querySelector('blockquote')!.textContent = text;
      const day = format.format(atMillis);
      line.querySelector('small')!.textContent = fillBlanks(this.dataset['written']!, { day });
      line.hidden = false;
    }
    const none = !this.querySelector('[data-reflection]:not([hidden])');
    this.querySelector<HTMLElement>('[data-none]')!.hidden = !none;
    this.dataset['ready'] = '';
  }

  /** A place for what was written under a question that is no longer in the handbook. */
  #addGone(item: string): HTMLElement {
    const line = document.createElement('li');
    line.dataset['reflection'] = item;
    line.append(this.dataset['gone']!, document.createElement('blockquote'), document.createElement('small'));
    this.querySelector('.thoughts')!.append(line);
    return line;
  }
}
customElements.define('hb-reflections', ReflectionsElement);

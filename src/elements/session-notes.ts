import { fillBlanks } from '../core/language/fill-blanks.ts';
import { readSession, type SessionState } from '../core/session/session-state.ts';
import { stepOfKey } from './session-keys.ts';
import { followSession, type StageNews } from './session-link.ts';

/**
 * The presenter's view: every answer and note open, in the order of the slides. As soon as slides of this session run in
 * another window it shows the present slide and the next one, with that window's timer; keys and the clicker turn the
 * slides there. When that window goes, everything stays as it is.
 */
export function showNotes(
  session: HTMLElement,
  words: Readonly<Record<string, string>>,
  draw: (state: SessionState) => void,
): void {
  const part = <E extends HTMLElement>(selector: string) => session.querySelector<E>(selector)!;
  const slides = [...session.querySelectorAll<HTMLElement>('.slide')];
  const say = (key: string, values: Record<string, number> = {}) => {
    const text = fillBlanks(words[key] ?? key, values);
    const place = part('.follow .place');
    if (place.textContent !== text) place.textContent = text;
  };
  let isFollowing = false;

  function follow({ state: kept, clock, over }: StageNews): void {
    const state = readSession(kept);
    const at = Math.max(
      0,
      slides.findIndex(({ id }) => id === state.slide),
    );
    part('.follow').hidden = false;
    part('.follow-clock').textContent = clock;
    part('.follow-clock').toggleAttribute('data-over', over);
    const isNew = !isFollowing || !slides[at]!.hasAttribute('data-current');
    isFollowing = true;
    session.dataset['following'] = '';
    draw(state);
    for (const [i, slide] of slides.entries()) {
      slide.toggleAttribute('data-current', i === at);
      slide.toggleAttribute('data-next', i === at + 1);
    }
    part('.follow-next').hidden = at + 1 >= slides.length;
    slides[at]!.after(part('.follow-next'));
    say('following', { place: at + 1, total: slides.length });
    if (isNew) part('.follow').scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  const turn = followSession(session.dataset['session']!, follow, () => say('projector-gone'));
  part('[data-whole]').addEventListener('click', () => {
    const isWhole = session.toggleAttribute('data-whole');
    part('[data-whole]').setAttribute('aria-pressed', String(isWhole));
    if (isWhole) session.querySelector('[data-current]')?.scrollIntoView({ behavior: 'instant' });
  });
  document.addEventListener('keydown', (event) => {
    const step = isFollowing ? stepOfKey(event) : 0;
    if (step === 0) return;
    event.preventDefault();
    turn(step);
  });
  for (const details of session.querySelectorAll('details')) details.open = true;
}

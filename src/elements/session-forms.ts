import {
  withAnswerOpened,
  withHands,
  withSecondVote,
  withTalk,
  type SessionState,
} from '../core/session/session-state.ts';
import { readHands, type Round } from '../core/session/votes.ts';

type Change = (state: SessionState) => SessionState;
/** Hears what is done on the slides; `checked` comes before each number, `false` where it is none. */
type Listener = { readonly changed: (change: Change) => void; readonly checked: (isNumber: boolean) => void };

/** Reads what is typed, asked for and opened on the slides of a session. */
export function readForms(session: HTMLElement, { changed, checked }: Listener): void {
  session.addEventListener('input', ({ target }) => {
    const field = target as HTMLInputElement;
    const option = field.closest<HTMLElement>('[data-option]')?.dataset['option'];
    const question = field.closest<HTMLElement>('[data-vote]')?.dataset['vote'];
    if (!option || !question) return;
    const hands = readHands(field.value);
    const isBad = !field.validity.valid || (field.value !== '' && hands === null);
    field.setAttribute('aria-invalid', String(isBad));
    checked(!isBad);
    if (!isBad) changed((state) => withHands(state, question, field.name as Round, option, hands));
  });
  session.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('[data-again]');
    const question = button?.closest<HTMLElement>('[data-vote]');
    if (!question) return;
    changed((state) => withSecondVote(state, question.dataset['vote']!));
    question.querySelector<HTMLElement>('[name=second]')!.focus();
  });
  for (const answer of session.querySelectorAll<HTMLDetailsElement>('[data-reveal]'))
    answer.addEventListener('toggle', () => {
      if (!answer.open || session.dataset['mode'] === 'notes') return;
      changed((state) => withAnswerOpened(state, answer.dataset['reveal']!));
      answer.scrollIntoView({ block: 'nearest' });
    });
  for (const talk of session.querySelectorAll<HTMLElement>('[data-talk]'))
    talk.addEventListener('input', () => {
      const done = talk.querySelector<HTMLInputElement>('[name=done]')!.checked;
      const said = talk.querySelector<HTMLTextAreaElement>('[name=said]')!.value;
      changed((state) => withTalk(state, talk.dataset['talk']!, { done, said }));
    });
}

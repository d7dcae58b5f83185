import { fillBlanks } from '../core/language/fill-blanks.ts';
import type { AskedQuestion, Minutes, MinutesWords, Topic } from '../core/session/minutes.ts';
import { voteOn, type SessionState } from '../core/session/session-state.ts';
import { handsIn, ROUNDS, shareOf } from '../core/session/votes.ts';
import { element, tableRow } from './result-tables.ts';

const all = <T extends Element = HTMLElement>(root: ParentNode, selector: string) => [
  ...root.querySelectorAll<T>(selector),
];
const textOf = (root: ParentNode | null, selector: string): string =>
  root?.querySelector(selector)?.textContent.trim().replace(/\s+/g, ' ') ?? '';
const headingOf = (part: Element): string => textOf(part.closest('.slide'), 'h1, h2');

/** The questions as the slides state them, each once: a debate votes on the same one twice. */
export function questionsOn(page: ParentNode): AskedQuestion[] {
  const questions = new Map<string, AskedQuestion>();
  for (const part of all(page, '[data-vote], [data-reveal]')) {
    const id = part.dataset['vote'] ?? part.dataset['reveal']!;
    if (questions.has(id)) continue;
    const slide = part.closest('.slide')!;
    questions.set(id, {
      id,
      stem: headingOf(part),
      key: textOf(slide, '.reveal .key'),
      options: all(slide, '[data-option]').map((option) => ({
        id: option.dataset['option']!,
        letter: textOf(option, '.letter'),
        text: textOf(option, '.text'),
        isKey: 'key' in option.dataset,
      })),
    });
  }
  return [...questions.values()];
}

/** What can be talked about. */
export const topicsOn = (page: ParentNode): Topic[] =>
  all(page, '[data-talk]').map((talk) => ({ id: talk.dataset['talk']!, ask: headingOf(talk) }));

/** Draws a session's numbers into its ballots: fields, bars, totals. A field in use is left alone. */
export function drawVotes(
  page: ParentNode,
  state: SessionState,
  words: Readonly<Record<string, string>>,
): void {
  for (const ballot of all(page, '[data-vote]')) {
    const question = ballot.dataset['vote']!;
    const vote = voteOn(state, question);
    const button = ballot.querySelector<HTMLElement>('[data-again]');
    const isAgain = !button || state.again.includes(question);
    for (const late of all(ballot, 'label[data-round="second"]')) late.hidden = !isAgain;
    if (button) {
      button.hidden = isAgain;
      ballot.querySelector<HTMLElement>('[data-discuss]')!.hidden = !isAgain;
    }
    for (const option of all(ballot, '[data-option]')) {
      const id = option.dataset['option']!;
      for (const round of ROUNDS) {
        const field = option.querySelector<HTMLInputElement>(`[name=${round}]`);
        if (field && field !== document.activeElement) field.value = String(vote[round][id] ?? '');
        option
          .querySelector(`[data-bar=${round}]`)
          ?.setAttribute('width', String(100 * shareOf(vote[round], id)));
      }
    }
    ballot.querySelector('.totals')!.textContent = ROUNDS.filter((round) => handsIn(vote[round]) > 0)
      .map((round) =>
        fillBlanks(words['totals'] ?? '', { round: words[round]!, hands: handsIn(vote[round]) }),
      )
      .join(' · ');
  }
}

/** The minutes as they stand on the last slide. */
export function drawMinutes(place: Element, minutes: Minutes, words: MinutesWords): void {
  const { votes, topics } = minutes;
  const talk = topics.map(({ ask, said }) => {
    const line = element('li', ask);
    if (said) line.append(element('p', said));
    return line;
  });
  const list = element('ul', '');
  list.append(...talk);
  place.replaceChildren(
    ...(votes.length + topics.length === 0 ? [element('p', words['minutes-none'])] : []),
    ...(votes.length > 0 ? [element('h3', words['minutes-votes'])] : []),
    ...votes.flatMap(({ stem, key, rounds, rows }, i) => {
      const question = element('p', `${i + 1}. ${stem}`);
      question.className = 'asked';
      if (rounds.length === 0) return [question, element('p', key)];
      const table = element('table', '');
      const head = tableRow(
        element('span', words.option),
        rounds.map((round) => words[round]),
      );
      const lines = rows.map(({ option, isKey, hands }) =>
        tableRow(element('span', isKey ? `✓ ${option} (${words.right})` : option), hands),
      );
      table.append(head, ...lines);
      return [question, table, element('p', key)];
    }),
    ...(topics.length > 0 ? [element('h3', words['minutes-topics']), list] : []),
  );
}

import type { AssignableQuestion } from '../core/assignment/assignable.ts';
import { slideAnchor } from '../core/language/item-anchor.ts';
import { fillBlanks } from '../core/language/fill-blanks.ts';
import type { Row } from '../core/results/collect-slips.ts';
import { countAnswers, passes } from '../core/results/count-answers.ts';
import { worthDiscussing, type ItemStatistics } from '../core/results/item-statistics.ts';
import { FEWEST_ANONYMOUS, isTooFew } from '../core/results/small-group.ts';
import { element, letterOf, percent, tableRow } from './result-tables.ts';

/** How many questions are worth discussing in one evening. */
const MOST_DISCUSSED = 8;

/** Learners in the table at a time: a table of thousands would hold up the page. */
export const PAGE_ROWS = 100;

/** What the tables of a count show. */
export type ShownResults = {
  readonly questions: readonly AssignableQuestion[];
  readonly rows: readonly Row[];
  /** Place of the first learner to be shown. */
  readonly from: number;
  readonly statistics: readonly ItemStatistics[];
  readonly anonymous: boolean;
  /** Share right at the first try, in per cent, that passes; 0 where none was set. */
  readonly passPercent: number;
  /** Where the slides of the modules are. */
  readonly session: string;
  readonly words: Readonly<Record<string, string>>;
  readonly remove: (row: Row) => void;
};

/**
 * Draws a count into its tables; nobody is shown where nobody is to be recognised. Returns the place of the first
 * learner shown.
 */
export function drawResults(page: ParentNode, shown: ShownResults): number {
  const { rows, statistics, anonymous, words } = shown;
  const part = <E extends HTMLElement>(selector: string) => page.querySelector<E>(selector)!;
  part('.items tbody').replaceChildren(...statistics.map((one) => itemRow(one, shown)));
  part('.people').hidden = anonymous;
  const last = Math.floor(Math.max(0, rows.length - 1) / PAGE_ROWS) * PAGE_ROWS;
  const from = Math.min(Math.max(0, shown.from), last);
  const people = anonymous ? [] : rows.slice(from, from + PAGE_ROWS);
  part('.people tbody').replaceChildren(...people.map((row) => personRow(row, shown)));
  part('.pages').hidden = anonymous || last === 0;
  part('.pages span').textContent = fillBlanks(words['shown'] ?? '', {
    ...{ from: from + 1, to: from + people.length, total: rows.length },
  });
  part<HTMLButtonElement>('[data-earlier]').disabled = from === 0;
  part<HTMLButtonElement>('[data-later]').disabled = from === last;
  const worth = worthDiscussing(statistics.filter((one) => !isTooFew(one, anonymous)));
  part('.discuss').replaceChildren(
    ...(worth.length > 0
      ? worth.slice(0, MOST_DISCUSSED).map((one) => discussLine(one, shown))
      : [element('li', words['discuss-none'] ?? '')]),
  );
  part('.body').hidden = rows.length === 0;
  return from;
}

/** The question, as a link to where the handbook asks it; a trainer's own has no such place. */
function stemOf({ question }: ItemStatistics, { questions }: ShownResults): HTMLElement {
  const asked = question as AssignableQuestion;
  const text = `${questions.indexOf(asked) + 1}. ${asked.stem}`;
  return asked.url ? Object.assign(element('a', text), { href: asked.url }) : element('span', text);
}

/** How many chose each option; the right ones are ticked. */
const optionsTold = ({ chosen, question: { options, key } }: ItemStatistics): string =>
  chosen.map((count, i) => `${key.includes(options[i]!) ? '✓' : ''}${letterOf(i)} ${count}`).join(' · ');

function itemRow(one: ItemStatistics, shown: ShownResults): HTMLTableRowElement {
  const none = shown.words['none'] ?? '';
  const stem = stemOf(one, shown);
  if (isTooFew(one, shown.anonymous)) {
    const few = fillBlanks(shown.words['too-few'] ?? '', { least: FEWEST_ANONYMOUS });
    return tableRow(stem, [few, none, none, none, none, none]);
  }
  const { answered, rightFirst, difficulty, discrimination, confidentlyWrong } = one;
  return tableRow(stem, [
    String(answered),
    String(rightFirst),
    difficulty === null ? none : percent(difficulty),
    discrimination === null ? none : discrimination.toFixed(2),
    optionsTold(one) || none,
    String(confidentlyWrong),
  ]);
}

function discussLine(one: ItemStatistics, shown: ShownResults): HTMLLIElement {
  const line = element('li', '');
  const { url, module, question, stem } = one.question as AssignableQuestion;
  const share = `${shown.words['difficulty']} ${percent(one.difficulty!)}`;
  const told = optionsTold(one);
  line.append(stemOf(one, shown), element('small', told ? `${share} · ${told}` : share));
  if (url)
    line.lastElementChild!.append(
      ' ',
      projectLink(`${shown.session}${module}/#${slideAnchor(question)}`, stem, shown),
    );
  return line;
}

/** The question on its slide, for voting again in the room. */
function projectLink(href: string, stem: string, { words }: ShownResults): HTMLElement {
  const link = Object.assign(element('a', words['project'] ?? ''), { href });
  link.setAttribute('aria-label', `${words['project']}: ${stem}`);
  return link;
}

function personRow(row: Row, { words, passPercent, remove }: ShownResults): HTMLTableRowElement {
  const { answers } = row.slip;
  const { done, first, later, wrong } = countAnswers(answers);
  const name = row.paper ? `${row.name} (${words['from-paper']})` : row.name;
  const line = tableRow(element('span', name), [
    `${done} / ${answers.length}`,
    passes(answers, passPercent) ? `✓ ${first}` : String(first),
    String(later),
    String(wrong),
  ]);
  const button = Object.assign(element('button', '×'), { type: 'button' });
  button.setAttribute('aria-label', fillBlanks(words['remove'] ?? '', { name: row.name }));
  button.addEventListener('click', () => remove(row));
  const cell = element('td', '');
  cell.append(button);
  line.append(cell);
  return line;
}

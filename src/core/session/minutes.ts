import type { SessionState } from './session-state.ts';
import { voteOn } from './session-state.ts';
import { handsIn, ROUNDS, shareOf, type Round } from './votes.ts';

/** An option that could be voted for; `isKey` where it is right. */
export type BallotOption = {
  readonly id: string;
  readonly letter: string;
  readonly text: string;
  readonly isKey: boolean;
};
/** A question of the session as its slide states it; without options it is only asked. */
export type AskedQuestion = {
  readonly id: string;
  readonly stem: string;
  readonly key: string;
  readonly options: readonly BallotOption[];
};
export type Topic = { readonly id: string; readonly ask: string };

export type MinutesRow = {
  readonly option: string;
  readonly isKey: boolean;
  readonly hands: readonly string[];
};
/** One question that was voted on or answered: a column for each round in which hands were raised. */
export type MinutesVote = {
  readonly stem: string;
  readonly key: string;
  readonly rounds: readonly Round[];
  readonly rows: readonly MinutesRow[];
};
export type Minutes = {
  readonly votes: readonly MinutesVote[];
  readonly topics: readonly { readonly ask: string; readonly said: string }[];
};

/** What happened, out of everything that could have: questions voted on or answered, topics talked about. */
export function minutesOf(
  state: SessionState,
  questions: readonly AskedQuestion[],
  topics: readonly Topic[],
): Minutes {
  const votes = questions.flatMap(({ id, stem, key, options }) => {
    const vote = voteOn(state, id);
    const rounds = ROUNDS.filter((round) => handsIn(vote[round]) > 0);
    if (rounds.length === 0 && !state.opened.includes(id)) return [];
    const hands = (option: string) =>
      rounds.map(
        (round) => `${vote[round][option] ?? 0} (${Math.round(shareOf(vote[round], option) * 100)}%)`,
      );
    const rows = options.map(({ id: option, letter, text, isKey }) => ({
      option: [letter, text].filter(Boolean).join('. '),
      isKey,
      hands: hands(option),
    }));
    return [{ stem, key, rounds, rows }];
  });
  const talked = topics.flatMap(({ id, ask }) => {
    const talk = state.talks[id];
    const said = talk?.said.trim() ?? '';
    return talk && (talk.done || said) ? [{ ask, said }] : [];
  });
  return { votes, topics: talked };
}

/** Words of the minutes; the same on the slide and in the file. */
export type MinutesWords = Readonly<
  Record<'minutes-votes' | 'minutes-topics' | 'minutes-none' | 'option' | 'right' | Round, string>
>;

/** A text on one line in which Markdown finds no mark. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_|<>[\]#]/g, '\\$&')
    .trim();

const tableOf = ({ rounds, rows }: MinutesVote, words: MinutesWords): string[] =>
  rounds.length === 0 || rows.length === 0
    ? []
    : [
        [words.option, ...rounds.map((round) => words[round])],
        ['---', ...rounds.map(() => '---:')],
        ...rows.map(({ option, isKey, hands }) => [
          `${escaped(option)}${isKey ? ` **✓ ${words.right}**` : ''}`,
          ...hands,
        ]),
      ].map((cells) => `| ${cells.join(' | ')} |`);

const block = (...lines: string[]): string => lines.filter(Boolean).join('\n');

/**
 * The minutes as a Markdown file. `date` is the day as its readers write it; what people typed is escaped, so that it
 * stays what they typed.
 */
export function minutesMarkdown(minutes: Minutes, title: string, date: string, words: MinutesWords): string {
  const { votes, topics } = minutes;
  const parts = [
    `# ${escaped(title)}`,
    date,
    ...(votes.length + topics.length === 0 ? [words['minutes-none']] : []),
    ...(votes.length > 0 ? [`## ${words['minutes-votes']}`] : []),
    ...votes.flatMap((vote, i) => [
      `### ${i + 1}. ${escaped(vote.stem)}`,
      block(...tableOf(vote, words)),
      escaped(vote.key),
    ]),
    ...(topics.length > 0 ? [`## ${words['minutes-topics']}`] : []),
    ...topics.map(({ ask, said }) => block(`- ${escaped(ask)}`, said && `  ${escaped(said)}`)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

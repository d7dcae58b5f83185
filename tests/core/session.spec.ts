import { expect, test } from '@playwright/test';
import { sayClock } from '../../src/core/session/clock.ts';
import { digestSections, plainText } from '../../src/core/session/digest.ts';
import { minutesMarkdown, minutesOf, type MinutesWords } from '../../src/core/session/minutes.ts';
import {
  newSession,
  readSession,
  voteOn,
  withAnswerOpened,
  withHands,
  withTalk,
} from '../../src/core/session/session-state.ts';
import { handsIn, readHands, shareOf } from '../../src/core/session/votes.ts';

const QUESTION = {
  id: 'm.q',
  stem: 'Which | one?',
  key: 'Right answer: B',
  options: [
    { id: 'one', letter: 'A', text: 'First', isKey: false },
    { id: 'two', letter: 'B', text: 'Second', isKey: true },
  ],
};
const UNASKED = { ...QUESTION, id: 'm.other', stem: 'Never asked' };
const TOPICS = [
  { id: 'why', ask: 'Why?' },
  { id: 'how', ask: 'How?' },
];
const WORDS: MinutesWords = {
  'minutes-votes': 'Votes',
  'minutes-topics': 'Talked about',
  'minutes-none': 'Nothing yet',
  option: 'Option',
  right: 'right',
  first: 'First vote',
  second: 'Second vote',
};

const voted = [
  ['first', 'one', 14],
  ['first', 'two', 6],
  ['second', 'one', 5],
  ['second', 'two', 15],
] as const;
const session = voted.reduce(
  (state, [round, option, hands]) => withHands(state, 'm.q', round, option, hands),
  newSession(),
);

test('only a whole number of hands counts', () => {
  expect(['0', ' 12 ', '9999'].map(readHands)).toEqual([0, 12, 9999]);
  expect(['', '-3', '1.5', '1e3', '12345', '十'].map(readHands)).toEqual(Array(6).fill(null));
});

test('each round has its own count, and a share of nothing is nothing', () => {
  const vote = voteOn(session, 'm.q');
  expect([handsIn(vote.first), handsIn(vote.second)]).toEqual([20, 20]);
  expect([shareOf(vote.first, 'two'), shareOf(vote.second, 'two')]).toEqual([0.3, 0.75]);
  expect(shareOf({}, 'two')).toBe(0);
});

test('a number wiped out is gone, and the others stay', () => {
  expect(voteOn(withHands(session, 'm.q', 'first', 'one', null), 'm.q').first).toEqual({ two: 6 });
});

test('a session survives being written down and read again', () => {
  expect(readSession(JSON.stringify(session))).toEqual(session);
});

for (const [what, text] of [
  ['nothing', null],
  ['broken JSON', '{"votes":'],
  ['another shape', '[]'],
  [
    'a negative number of hands',
    JSON.stringify({ ...newSession(), votes: { a: { first: { b: -1 }, second: {} } } }),
  ],
] as const) {
  test(`${what} in the store is a new session`, () => {
    expect(readSession(text)).toEqual(newSession());
  });
}

test('a question named like a property of every object has no votes', () => {
  expect(voteOn(newSession(), 'constructor')).toEqual({ first: {}, second: {} });
});

test('the minutes hold both votes, the key and what was said, and leave out what was not asked', () => {
  const talked = withTalk(session, 'why', { done: true, said: 'Because\n# of *forms*' });
  const text = minutesMarkdown(minutesOf(talked, [QUESTION, UNASKED], TOPICS), 'Evening', '1 May', WORDS);
  expect(text).toBe(
    [
      '# Evening',
      '1 May',
      '## Votes',
      '### 1. Which \\| one?',
      [
        '| Option | First vote | Second vote |',
        '| --- | ---: | ---: |',
        '| A. First | 14 (70%) | 5 (25%) |',
        '| B. Second **✓ right** | 6 (30%) | 15 (75%) |',
      ].join('\n'),
      'Right answer: B',
      '## Talked about',
      '- Why?\n  Because \\# of \\*forms\\*',
    ].join('\n\n') + '\n',
  );
});

test('a question that was only answered stands in the minutes with its key and without a table', () => {
  const { votes } = minutesOf(withAnswerOpened(newSession(), 'm.q'), [QUESTION, UNASKED], []);
  expect(votes).toHaveLength(1);
  expect(minutesMarkdown({ votes, topics: [] }, 'T', 'D', WORDS)).not.toContain('| Option');
});

test('minutes of nothing say so', () => {
  expect(minutesMarkdown(minutesOf(newSession(), [QUESTION], TOPICS), 'T', 'D', WORDS)).toContain(
    'Nothing yet',
  );
});

test('a timer goes on past its end', () => {
  expect([185, 60, 5, 0, -12, -75].map(sayClock)).toEqual(['3:05', '1:00', '0:05', '0:00', '+0:12', '+1:15']);
});

test('a passage loses its marks and keeps its words', () => {
  expect(
    plainText(
      '<Term id="ducha">督查</Term>没有了**督**，<Cite at="S3 §0" /> 见 <Ref to="F5">推诿</Ref>。<Cite at="S1 §1" />',
    ),
  ).toBe('督查没有了督，见 推诿。');
});

const BODY = `
<Section id="one" title="One">

<Situation>

A table stands in the way.

</Situation>

First sentence.<Cite at="S1 §1; S2 §2" /> Second one. Third is left out.

| Who | What | Where |
|---|---|---|
| **Clerk** | signs | <Cite at="S3 §2" /> |

**Your turn.** What do you ask?

</Section>

<Section id="two" title="Two">

The two sides:

<Disagree debate="X1">

**Here**: more rules.<Cite at="S3 §1" />

**There**: fewer rules.

</Disagree>

<TakeBack>

- Count once.
- Ask twice.

</TakeBack>

</Section>
`;

test('a section becomes what can be read from the last row, with the places it leans on', () => {
  const [one, two] = digestSections(BODY);
  expect(one).toEqual({
    id: 'one',
    scene: ['A table stands in the way.'],
    lead: 'First sentence. Second one.',
    points: [],
    table: [
      ['Who', 'What'],
      ['Clerk', 'signs'],
    ],
    turn: 'Your turn. What do you ask?',
    at: ['S1 §1', 'S2 §2', 'S3 §2'],
    takeBack: [],
  });
  expect(two).toMatchObject({
    lead: 'The two sides:',
    points: ['Here: more rules.', 'There: fewer rules.'],
    takeBack: ['Count once.', 'Ask twice.'],
  });
});

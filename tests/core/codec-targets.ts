import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import {
  decodeAssignment,
  encodeAssignment,
  packAssignment,
  unpackAssignment,
  type Assignment,
} from '../../src/core/assignment/assignment.ts';
import type { AssignedQuestion } from '../../src/core/assignment/questions.ts';
import { seal, unseal } from '../../src/core/coding/sealed.ts';
import { isSoundOwn } from '../../src/core/own/own-item.ts';
import {
  essentialEvents,
  openCode,
  packEvents,
  sealCode,
  unpackEvents,
} from '../../src/core/record/backup-code.ts';
import { crc32 } from '../../src/core/record/crc32.ts';
import { canonicalJson, sealEvent, type RecordEvent } from '../../src/core/record/event.ts';
import { foldModule, groupByItem, lastRead } from '../../src/core/record/fold-study.ts';
import { decodeJournal, encodeJournal } from '../../src/core/record/journal.ts';
import { previewMerge } from '../../src/core/record/merge.ts';
import { parseRecordFile, toRecordFile } from '../../src/core/record/record-file.ts';
import { SlipCollection } from '../../src/core/results/collect-slips.ts';
import { resultRows } from '../../src/core/results/csv.ts';
import { takeSlips } from '../../src/core/results/take-slips.ts';
import { readPaper } from '../../src/core/slip/paper.ts';
import { slipAnswersOf } from '../../src/core/slip/slip-answers.ts';
import { encodeSlip, SLIP_MARK, type Slip } from '../../src/core/slip/slip.ts';
import { historyOf } from './events.ts';
import { mutateBytes, mutateJson, mutateJsonText, mutateText, type Chance } from './hostile.ts';
import { chanceFrom } from './seeded.ts';

/** Something that reads what comes from outside. */
export type Target = {
  readonly name: string;
  /** Share of all mutations, in per cent. */
  readonly share: number;
  readonly make: (chance: Chance) => unknown;
  /** Reads it and does with it what the pages do; gives the texts that people would be shown. */
  readonly read: (input: never) => readonly string[];
};

const PAYLOADS = join(import.meta.dirname, '../fixtures/payloads');
const frozen = (name: string) => readFileSync(join(PAYLOADS, name), 'utf8');
const CONTENT = join(import.meta.dirname, '../../content/modules');
const modules = readdirSync(CONTENT);
const KNOWN = { modules, items: modules.map((module) => `${module}.first`) };

const { oneOf: pick, times } = chanceFrom(3);
const WORDS = { name: '姓名', done: '已答', none: '–', first: '对', later: '后来对', wrong: '错' };
const QUESTIONS: AssignedQuestion[] = times(30, (at) => ({
  question: ['a.1', 'b.1'][at] ?? `m.q${at}`,
  item: `m.q${at}`,
  module: 'm',
  version: 1,
  kind: at < 2 ? 'single' : pick(['single', 'multiple', 'truefalse']),
  options: ['a', 'b', 'c', 'd'],
  key: ['b'],
}));

const assignments: string[] = [
  ...(JSON.parse(frozen('assignments-v1.json')) as { code: string }[]).map(({ code }) => code),
  encodeAssignment({
    ...{ title: '周三集中学习：铁三角', note: '=先读第一节', group: '<b>一组</b>', due: '2026-12-03' },
    ...{ passPercent: 60, modules: modules.slice(0, 10), items: KNOWN.items.slice(0, 20) },
  }),
];
const packedWithOwn = packAssignment({
  ...{
    title: '周三集中学习',
    note: '',
    group: '',
    due: '',
    passPercent: 0,
    modules: modules.slice(0, 2),
    items: [],
  },
  own: {
    lang: 'zh',
    items: times(3, (at) => ({
      kind: 'single',
      stem: `窗口说第 ${at} 遍“材料不齐”，先做什么？`,
      options: [
        { text: '一次说清缺什么', why: '一次性告知就是这个意思。', correct: true },
        { text: '请他明天再来', why: '=1+1 换来的是多跑一趟。', correct: false },
        { text: '<b>请示领导</b>', why: '这是窗口自己的事。', correct: false },
      ],
    })),
  },
});
const slips: Slip[] = times(20, (at) => ({
  assignment: 0x123456,
  edition: 0xabcdef,
  name: pick(['欧阳建国', '=张伟()', '<b>', 'Anna', '+8613', '']) + at,
  answers: times(30, () => ({
    outcome: pick(['none', 'first', 'later', 'wrong'] as const),
    sureness: pick(['unsaid', 'sure'] as const),
    choice: pick([null, 0, 1, 2, 3]),
  })),
}));
const codes = slips.map(encodeSlip);

const MODULES = ['a', 'b'].map((id) => ({
  id,
  sections: ['one'],
  questions: ['a.1', 'b.1'].map((item) => ({ item, version: 1 })),
}));
const histories = times(12, (at) =>
  historyOf(chanceFrom(at), 3 + at * 3, ['a.1', 'b.1', 'a/one', 'm.q1', 'm.q2']),
);
const files = [
  ...histories.map((history) => toRecordFile(history, '2026-11-26T10:00:00Z')),
  frozen('record-v1.json'),
];
const packed = histories.map((history) => packEvents(essentialEvents(history)));
const backup = (text: string) => sealCode(deflateRawSync(text).toString('base64url')) ?? 'HBR1.long.0';

const bytesOf = (sealed: string): number[] => unseal(sealed)!;
const textsOf = (assignment: Assignment): string[] => [assignment.title, assignment.note, assignment.group];

/** What pages do with the events of a record that came from outside. */
function useEvents(events: readonly RecordEvent[]): string[] {
  const byItem = groupByItem(events);
  for (const module of MODULES) foldModule(module, byItem);
  lastRead(events);
  previewMerge(histories[3]!, events);
  slipAnswersOf(QUESTIONS, byItem);
  toRecordFile(events, '');
  for (const event of events)
    if (Object.getPrototypeOf(event) !== Object.prototype) throw new Error('an event with another prototype');
  return [];
}

/** What the results page does with a pasted chat: count, compare, and one line a learner for the spreadsheet. */
function useChat(chat: string): string[] {
  const counted = new SlipCollection(0x123456, 0xabcdef, QUESTIONS);
  const names: string[] = [];
  const steps = takeSlips(chat, (slip) => {
    names.push(slip.name);
    return counted.add(slip);
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { read, taken, twice, foreign, damaged, examples } = step.value;
  if (taken + twice + foreign + damaged !== read) throw new Error('a slip is not accounted for');
  counted.statistics();
  const rows = [...resultRows(WORDS, [], counted.rows)];
  return [...rows.flat().map(String), ...names, ...examples, ...counted.sameNames];
}

function useBackup(code: string): string[] {
  const opened = openCode(code);
  if (opened.kind === 'problem') return [];
  let text: string;
  try {
    text = inflateRawSync(Buffer.from(opened.body, 'base64url'), { maxOutputLength: 400_000 }).toString();
  } catch {
    return [];
  }
  return useEvents(unpackEvents(text) ?? []);
}

/** A record file whose checksums somebody has made fit again, so that everything behind them is read. */
function sealedFile(chance: Chance): string {
  const history = chance.oneOf(histories);
  const events = history.map((event) =>
    chance.below(4) > 0 ? event : (mutateJson(chance, event) as RecordEvent),
  );
  try {
    const sealed = events.map((event) => ({ ...sealEvent(event) }));
    return JSON.stringify({
      ...JSON.parse(toRecordFile([], '')),
      events: sealed,
      crc: crc32(canonicalJson(sealed)),
    });
  } catch {
    return mutateJsonText(chance, chance.oneOf(files));
  }
}

const target = <T>(
  name: string,
  share: number,
  make: (chance: Chance) => T,
  read: (input: T) => readonly string[],
): Target => ({ name, share, make, read: read as Target['read'] });

const readLink = (code: string): string[] => {
  const decoded = decodeAssignment(code, KNOWN);
  return decoded.kind === 'assignment' ? textsOf(decoded.assignment) : [];
};
const readFile = (text: string): string[] => {
  const parsed = parseRecordFile(text);
  return parsed.kind === 'record' ? useEvents(parsed.events) : [];
};

export const TARGETS: readonly Target[] = [
  target('links of assignments', 12, (chance) => mutateText(chance, assignments), readLink),
  target(
    'links of assignments with a checksum that fits',
    15,
    (chance) => seal(mutateBytes(chance, bytesOf(chance.oneOf(assignments)))),
    readLink,
  ),
  target(
    'assignments with own questions, unfolded',
    5,
    (chance) => mutateBytes(chance, packedWithOwn),
    (bytes) => {
      const decoded = unpackAssignment(bytes, KNOWN);
      if (decoded.kind !== 'assignment') return [];
      const { own } = decoded.assignment;
      if (own && !own.items.every(isSoundOwn))
        throw new Error('a question that cannot be asked came through');
      return textsOf(decoded.assignment);
    },
  ),
  target('chats with slips', 13, (chance) => mutateText(chance, codes), useChat),
  target(
    'slips with a checksum that fits',
    20,
    (chance) => {
      const code = () => chance.oneOf(codes).slice(SLIP_MARK.length);
      return [1, 2].map(() => SLIP_MARK + seal(mutateBytes(chance, bytesOf(code())))).join(' ');
    },
    useChat,
  ),
  target(
    'answers typed from paper',
    5,
    (chance) => mutateText(chance, ['A C BD - A + x', 'ａ，ｄｂ；＋']),
    (text) => readPaper(text, QUESTIONS).problems.map(({ entry }) => entry),
  ),
  target('record files', 8, (chance) => mutateText(chance, files), readFile),
  target('record files with checksums that fit', 6, sealedFile, readFile),
  target('backup codes', 6, (chance) => mutateText(chance, packed.map(backup)), useBackup),
  target(
    'backup codes with a checksum that fits',
    6,
    (chance) =>
      backup(chance.below(2) > 0 ? mutateText(chance, packed) : mutateJsonText(chance, chance.oneOf(packed))),
    useBackup,
  ),
  target(
    'journals',
    4,
    (chance) => Uint8Array.from(mutateBytes(chance, [...encodeJournal(chance.oneOf(histories))])),
    (bytes) => useEvents(decodeJournal(bytes).entries.map(({ event }) => event)),
  ),
];

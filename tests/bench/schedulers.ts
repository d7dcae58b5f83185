import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DAY_MILLIS } from '../../src/core/calendar/day.ts';
import type { Answer } from '../../src/core/review/answers.ts';
import { PLAN } from '../../src/core/review/plan.ts';
import { scheduleOf } from '../../src/core/review/schedule.ts';
import { chanceFrom } from '../core/seeded.ts';
import { LEARNERS, type Memory } from './learners.ts';

/*
 * Would another scheduler ask fewer questions for the same retention? Synthetic learners meet questions that they
 * answered wrongly on day 0 (those are the ones that come back), once with the handbook's table and once with ts-fsrs
 * at several aims of retention. Counted are the questions asked in half a year; retention is how likely they are
 * recalled on its last day, and on average from the end of the first week. Nobody skips a day.
 *
 *   node tests/bench/schedulers.ts
 */

const DAYS = 180;
const QUESTIONS = 10_000;
const SEED = 7;
const AIMS = [0.6, 0.7, 0.75, 0.8, 0.85, 0.9];

/** When a question is due after answers given on some days; `null` when it does not come back. */
type Scheduler = (answers: readonly { day: number; right: boolean }[]) => number | null;

const table: Scheduler = (answers) => {
  const told = answers.map(({ day, right }): Answer => ({
    atMillis: day * DAY_MILLIS,
    right,
    confidence: null,
  }));
  return scheduleOf(told, PLAN, { millis: DAYS * DAY_MILLIS, zoneMinutes: 0 })?.day ?? null;
};

type Fsrs = {
  createEmptyCard(now: Date): { due: Date };
  fsrs(settings: object): { next(card: object, now: Date, rating: number): { card: { due: Date } } };
  Rating: { Again: number; Good: number };
};

const byFsrs = ({ fsrs, createEmptyCard, Rating }: Fsrs, aim: number): Scheduler => {
  const scheduler = fsrs({ request_retention: aim, enable_fuzz: false, enable_short_term: false });
  const date = (day: number) => new Date(day * DAY_MILLIS);
  return (answers) => {
    let card = createEmptyCard(date(0));
    for (const { day, right } of answers)
      card = scheduler.next(card, date(day), right ? Rating.Good : Rating.Again).card;
    return Math.round(card.due.getTime() / DAY_MILLIS);
  };
};

/** The same learners and the same luck for every scheduler. */
function study(schedule: Scheduler, learner: (chance: ReturnType<typeof chanceFrom>) => Memory) {
  let [asked, atEnd, onAverage] = [0, 0, 0];
  for (let question = 0; question < QUESTIONS; question++) {
    const chance = chanceFrom(SEED * QUESTIONS + question);
    // The first numbers of neighbouring seeds are neighbours.
    chance.times(3, () => chance.below(2));
    const memory = learner(chance);
    const answers = [{ day: 0, right: false }];
    memory.practise(0, false);
    let due = schedule(answers);
    for (let day = 1; day <= DAYS; day++) {
      const luck = chance.below(1_000_000) / 1_000_000;
      const recall = memory.recall(day);
      if (day > 7) onAverage += recall / (DAYS - 7);
      if (due === null || day < due || day === DAYS) continue;
      asked += 1;
      answers.push({ day, right: luck < recall });
      memory.practise(day, luck < recall);
      due = schedule(answers);
    }
    atEnd += memory.recall(DAYS);
  }
  return { asked: asked / QUESTIONS, atEnd: atEnd / QUESTIONS, onAverage: onAverage / QUESTIONS };
}

async function loadFsrs(folder: string): Promise<Fsrs> {
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', 'ts-fsrs@5.4.2'], { cwd: folder });
  return import(pathToFileURL(join(folder, 'node_modules/ts-fsrs/dist/index.mjs')).href);
}

const folder = await mkdtemp(join(tmpdir(), 'schedulers-'));
try {
  const fsrs = await loadFsrs(folder);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(7);
  console.log(`${QUESTIONS} questions, ${DAYS} days: asked each, recalled on the last day, on average`);
  for (const [name, learner] of Object.entries(LEARNERS)) {
    console.log(`\nlearners: ${name}`);
    const tell = (which: string, { asked, atEnd, onAverage }: ReturnType<typeof study>) =>
      console.log(`${which.padEnd(24)} ${asked.toFixed(2)} ${percent(atEnd)} ${percent(onAverage)}`);
    tell(`table ${PLAN.intervals.join(', ')}`, study(table, learner));
    for (const aim of AIMS) tell(`ts-fsrs, aim ${percent(aim)}`, study(byFsrs(fsrs, aim), learner));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

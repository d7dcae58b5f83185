import { spawnSync } from 'node:child_process';

/*
 * The long suite, after a build: the laws of the record on 100,000 generated histories, 200 killed browsers, a million
 * mutated links, slips and files, ten thousand slips at once without a task over 50 ms, and axe on every page in both
 * themes, for every text. RECORD_HISTORIES, RECORD_KILLS, RECORD_SEED, CODEC_MUTATIONS, CODEC_SEED and LONGEST_TASK change the numbers;
 * names of test files as arguments run these alone.
 */
const names = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'tests',
    '--workers=1',
    ...(names.length > 0
      ? names
      : ['record-laws', 'record-kill', 'codecs\\.spec', 'many-slips', 'as-served', 'with-scripts']),
  ],
  {
    stdio: 'inherit',
    env: {
      RECORD_HISTORIES: '100000',
      RECORD_KILLS: '200',
      CODEC_MUTATIONS: '1000000',
      LONGEST_TASK: '50',
      A11Y_WHOLE: '1',
      ...process.env,
    },
  },
);
process.exit(status ?? 1);

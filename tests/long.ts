import { spawnSync } from 'node:child_process';

/*
 * The long suite: the laws of the record on 100,000 generated histories, 200 killed browsers, and a million mutated
 * links, slips and files. It needs a built site. RECORD_HISTORIES, RECORD_KILLS, RECORD_SEED, CODEC_MUTATIONS and
 * CODEC_SEED change the numbers; names of test files as arguments run these alone.
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
    ...(names.length > 0 ? names : ['record-laws', 'record-kill', 'codecs\\.spec']),
  ],
  {
    stdio: 'inherit',
    env: { RECORD_HISTORIES: '100000', RECORD_KILLS: '200', CODEC_MUTATIONS: '1000000', ...process.env },
  },
);
process.exit(status ?? 1);

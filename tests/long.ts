import { spawnSync } from 'node:child_process';

/*
 * The long suite: the laws of the record on 100,000 generated histories, and 200 killed browsers. It needs a built
 * site. RECORD_HISTORIES, RECORD_KILLS and RECORD_SEED change the numbers.
 */
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'tests',
    '--workers=1',
    'record-laws',
    'record-kill',
  ],
  { stdio: 'inherit', env: { RECORD_HISTORIES: '100000', RECORD_KILLS: '200', ...process.env } },
);
process.exit(status ?? 1);

import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { isLang, type Lang } from '../../core/language/words.ts';
import { readCheckWords } from './check-words.ts';
import { checkFiles } from './check.ts';
import { readContentFiles } from './read-files.ts';
import { reportIssues, reportQuality, reportTells } from './report.ts';

// usage: node src/integrations/content-check/cli.ts [contentDir] [--lang zh|en]
const { values, positionals } = parseArgs({ allowPositionals: true, options: { lang: { type: 'string' } } });
const spoken = values.lang ?? process.env['LANG']?.slice(0, 2);
const lang: Lang = isLang(spoken) ? spoken : 'en';

const root = resolve(positionals[0] ?? 'content');
const files = await readContentFiles(root);
const words = readCheckWords(files, lang);
const { issues, quality, tells } = checkFiles(files);

console.log(reportIssues(issues, words, `${relative(process.cwd(), root)}${sep}`, files.size));
if (quality.length > 0)
  console.log(`\n${reportQuality(quality, words)}\n\n${reportTells(tells, quality, issues, words)}`);
process.exitCode = issues.length > 0 ? 1 : 0;

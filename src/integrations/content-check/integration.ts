import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isLang } from '../../core/language/words.ts';
import { readCheckWords } from './check-words.ts';
import { checkFiles } from './check.ts';
import { readContentFiles } from './read-files.ts';
import { reportIssues } from './report.ts';

/**
 * Stops a build whose content has issues, with all of them in the report.
 *
 * The hook is the first of a build, not `astro:build:start`: between the two Astro reads the
 * content itself, and would stop at the first bad entry without its line.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build') return;
        const root = join(fileURLToPath(config.root), 'content');
        const files = await readContentFiles(root);
        const { issues } = checkFiles(files);
        const spoken = process.env['LANG']?.slice(0, 2);
        const words = readCheckWords(files, isLang(spoken) ? spoken : 'en');
        const report = reportIssues(issues, words, `${relative(process.cwd(), root)}${sep}`, files.size);
        if (issues.length > 0) throw new Error(`\n${report}`);
        logger.info(report);
      },
    },
  };
}

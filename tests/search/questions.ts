import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLang } from '../../src/core/language/words.ts';
import type { Query } from './name-queries.ts';

/** Reads `questions.tsv`: what people type, with the pages that answer it. */
export const questions = (): Query[] =>
  readFileSync(join(import.meta.dirname, 'questions.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', lang, query = '', pages = '', part] = line.split('\t');
      if (!isLang(lang)) throw new Error(`questions.tsv: no language in "${line}"`);
      return { kind, lang, query, pages: pages.split(' '), isHeldOut: part === 'held' };
    });

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLang } from '../../src/core/language/words.ts';
import type { Query } from './name-queries.ts';

/** Reads `questions.tsv`: what people type, with the pages that answer it. */
export const questions = (): Query[] => read('questions.tsv');

/**
 * Reads `blind.tsv` and `blind-2.tsv`: questions by writers who had seen neither the other list nor what content says it
 * answers. Search has been tuned since they were first asked.
 */
export const blindQuestions = (): Query[] => ['blind.tsv', 'blind-2.tsv'].flatMap(read);

/** Reads `blind-3.tsv`: questions by another still, on which nothing was tuned. */
export const unseenQuestions = (): Query[] => read('blind-3.tsv');

const read = (file: string): Query[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', lang, query = '', pages = '', part] = line.split('\t');
      if (!isLang(lang)) throw new Error(`${file}: no language in "${line}"`);
      return { kind, lang, query, pages: pages.split(' '), isHeldOut: part === 'held' };
    });

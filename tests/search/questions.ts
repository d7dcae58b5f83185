import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLang } from '../../src/core/language/words.ts';
import type { Query } from './name-queries.ts';

/** Reads `questions.tsv`: what people type, with the pages that answer it. */
export const questions = (): Query[] => read('questions.tsv');

/**
 * Reads `blind.tsv`: questions by people who had seen neither the other list nor what content says it answers. Search has
 * been tuned since they were first asked.
 */
export const blindQuestions = (): Query[] => read('blind.tsv');

/** Reads `blind-2.tsv`, where it is there: questions by others still, written after search had been tuned. */
export const unseenQuestions = (): Query[] =>
  existsSync(join(import.meta.dirname, 'blind-2.tsv')) ? read('blind-2.tsv') : [];

const read = (file: string): Query[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', lang, query = '', pages = '', part] = line.split('\t');
      if (!isLang(lang)) throw new Error(`${file}: no language in "${line}"`);
      return { kind, lang, query, pages: pages.split(' '), isHeldOut: part === 'held' };
    });

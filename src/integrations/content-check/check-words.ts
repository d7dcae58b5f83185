import { parseDocument } from 'yaml';
import type { Lang } from '../../core/language/words.ts';
import type { ContentFiles } from './collect.ts';

/** The sentences of the content check in one language, by code. */
export type CheckWords = Readonly<Record<string, string>>;

/** Reads the sentences from the content itself; whatever is missing or broken there, the check must still speak. */
export function readCheckWords(files: ContentFiles, lang: Lang): CheckWords {
  const document = parseDocument(files.get(`strings/${lang}.yaml`) ?? '');
  const words: unknown = document.errors.length === 0 ? document.toJS()?.check : undefined;
  return typeof words === 'object' && words !== null ? (words as CheckWords) : {};
}

import { getCollection } from 'astro:content';
import { FOLDERS } from '../core/language/page-path.ts';
import type { LookupEntry } from '../core/lookup/lookup-index.ts';
import { getHandbook } from './handbook.ts';

/**
 * Questions that each entry's page answers, by row: from `content/answers.yaml`, the modules themselves and the debates,
 * each of which is a question. Throws when a row of the file names a page that does not exist.
 */
export async function getAnswers(entries: readonly LookupEntry[]): Promise<Record<string, string[]>> {
  const book = await getHandbook();
  const rowOf = new Map(entries.map(({ kind, id }, row) => [`${FOLDERS[kind]}/${id}`, row]));
  const answers: Record<string, string[]> = {};
  const add = (page: string, questions: readonly string[]) => {
    const row = rowOf.get(page);
    if (row === undefined) throw new Error(`content/answers.yaml: there is no page ${page}`);
    answers[row] = [...(answers[row] ?? []), ...questions];
  };
  for (const { data } of await getCollection('answers')) add(data.id, [...data.zh, ...data.en]);
  for (const { id, texts } of book.modules)
    add(`${FOLDERS.module}/${id}`, [...(texts.zh.data.answers ?? []), ...(texts.en.data.answers ?? [])]);
  for (const { id, question } of book.tensions) add(`${FOLDERS.tension}/${id}`, [question.zh, question.en]);
  return answers;
}

import { commonCharacters } from '../../src/browser/common-characters.ts';
import { prepareAsking, type AnswersFile } from '../../src/core/lookup/ask.ts';
import { readCommon } from '../../src/core/lookup/common-readings.ts';
import { findPages, type WeighedPage } from '../../src/core/lookup/find-pages.ts';
import { shardOf } from '../../src/core/lookup/grams.ts';
import { isNamed, isQuestion, lookUp, prepareLookup, type Hit } from '../../src/core/lookup/look-up.ts';
import { toSimplified } from '../../src/core/lookup/to-simplified.ts';
import { unpackNames, withAliases } from '../../src/core/lookup/lookup-index.ts';
import { scorePages, unpackWord, wordsAsked } from '../../src/core/lookup/text-weights.ts';
import { PAGES_IN_A_LIST, type ListedPage, type WeightsIndex } from '../../src/core/lookup/weights-file.ts';
import { FOLDERS } from '../../src/core/language/page-path.ts';
import { readBuilt } from '../support/site.ts';

const files = new Map<string, unknown>();
function built<T>(file: string): T {
  if (!files.has(file)) files.set(file, JSON.parse(readBuilt(file).toString()));
  return files.get(file) as T;
}

const paths = (hits: readonly Hit[]): string[] =>
  hits.map(({ entry }) => `${FOLDERS[entry.kind]}/${entry.id}`);

/** What the texts say of a question, as `weighTexts` reads it in a browser. */
function weigh(query: string): WeighedPage[] {
  const folder = `weights/${/\p{Script=Han}/u.test(query) ? 'zh' : 'en'}/`;
  const { shards, pages } = built<WeightsIndex>(`${folder}index.json`);
  const told = wordsAsked(query).map((word) => {
    const found = built<Record<string, string>>(`${folder}${shardOf(word, shards)}.json`)[word];
    return found === undefined ? { count: 0, pages: [] } : unpackWord(found);
  });
  return scorePages(told, pages)
    .slice(0, 16)
    .map(([page, score]) => {
      const list = built<ListedPage[]>(`${folder}pages-${Math.floor(page / PAGES_IN_A_LIST)}.json`);
      const [kind, id, title] = list[page % PAGES_IN_A_LIST]!;
      return { kind, id, title, score };
    });
}

/** Finds pages with the core and the built files, as the browser does, without one. */
export function builtLibrary(): (query: string) => string[] {
  const names = unpackNames(built('lookup-names.json'));
  const prepared = prepareLookup(names);
  const entries = withAliases(names, built('lookup-aliases.json'));
  const answers = built<AnswersFile>('lookup-answers.json');
  const library = {
    prepared: prepareLookup(entries),
    asking: prepareAsking(entries, answers, readCommon(commonCharacters())),
    traditional: answers.traditional,
  };
  return (query) => {
    const named = lookUp(prepared, query);
    if (isNamed(named[0])) return paths(named);
    const hits = findPages(library, query);
    return paths(
      isQuestion(hits)
        ? findPages(library, query, undefined, weigh(toSimplified(query, answers.traditional)))
        : hits,
    );
  };
}

import { prepareAsking, type AnswersFile } from '../core/lookup/ask.ts';
import { readCommon } from '../core/lookup/common-readings.ts';
import { findPages, type Library, type WeighedPage } from '../core/lookup/find-pages.ts';
import { prepareLookup, type Hit } from '../core/lookup/look-up.ts';
import { withAliases, type AliasesFile, type LookupEntry } from '../core/lookup/lookup-index.ts';
import { commonCharacters } from './common-characters.ts';
import { fetchOnce, keep } from './kept-files.ts';

export { findInDrawers } from './drawers.ts';
export { weighTexts } from './text-weights.ts';

/** Everything beyond the names: fetched once, when a query first needs it. */
const loadLibrary = (base: string, names: readonly LookupEntry[]): Promise<Library> =>
  keep('library', async () => {
    const [aliases, answers] = await Promise.all([
      fetchOnce<AliasesFile>(`${base}lookup-aliases.json`),
      fetchOnce<AnswersFile>(`${base}lookup-answers.json`),
    ]);
    const entries = withAliases(names, aliases);
    return {
      prepared: prepareLookup(entries),
      asking: prepareAsking(entries, answers, readCommon(commonCharacters())),
      traditional: answers.traditional,
    };
  });

/** Pages for a query by every name, sound and question, and by the texts where they were weighed. */
export const findInLibrary = async (
  base: string,
  names: readonly LookupEntry[],
  query: string,
  limit?: number,
  weighed?: readonly WeighedPage[],
): Promise<Hit[]> => findPages(await loadLibrary(base, names), query, limit, weighed);

import { commonCharacters } from '../../src/browser/common-characters.ts';
import { prepareAsking, type AnswersFile } from '../../src/core/lookup/ask.ts';
import { readCommon } from '../../src/core/lookup/common-readings.ts';
import { findPages } from '../../src/core/lookup/find-pages.ts';
import { isNamed, lookUp, prepareLookup } from '../../src/core/lookup/look-up.ts';
import { unpackNames, withAliases } from '../../src/core/lookup/lookup-index.ts';
import { FOLDERS } from '../../src/core/language/page-path.ts';
import { readBuilt } from '../support/site.ts';

const built = (file: string) => JSON.parse(readBuilt(file).toString());

/** Finds pages with the core and the built files, as the browser does, without one. */
export function builtLibrary(): (query: string) => string[] {
  const names = unpackNames(built('lookup-names.json'));
  const prepared = prepareLookup(names);
  const entries = withAliases(names, built('lookup-aliases.json'));
  const answers: AnswersFile = built('lookup-answers.json');
  const library = {
    prepared: prepareLookup(entries),
    asking: prepareAsking(entries, answers, readCommon(commonCharacters())),
    traditional: answers.traditional,
  };
  return (query) => {
    const named = lookUp(prepared, query);
    const hits = isNamed(named[0]) ? named : findPages(library, query);
    return hits.map(({ entry }) => `${FOLDERS[entry.kind]}/${entry.id}`);
  };
}

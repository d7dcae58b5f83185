import { entriesOf, moduleFolders, type Content } from './content-model.ts';
import { findText } from './find-text.ts';
import { defineRule } from './rule.ts';

/** Files without which there is no handbook. */
const NEEDED = ['outline.yaml', 'failures.yaml', 'tensions.yaml', 'strings/zh.yaml', 'strings/en.yaml'];
const NEEDED_IN_MODULE = ['module.yaml', 'zh.mdx', 'en.mdx', 'quiz.yaml'];

/** The outline lists every module once, and every module is whole. */
export const outline = defineRule(
  ['file-missing', 'module-unlisted', 'module-missing', 'module-listed-twice', 'planned-module-exists'],
  function* (content) {
    const folders = moduleFolders(content);
    const needed = [
      ...NEEDED,
      ...folders.flatMap((id) => NEEDED_IN_MODULE.map((name) => `modules/${id}/${name}`)),
    ];
    for (const file of needed)
      if (!content.files.has(file)) yield { code: 'file-missing', file, line: 1, params: { path: file } };

    const seen = new Map<string, number>();
    for (const { id, planned, file, line } of listedModules(content)) {
      if (seen.has(id))
        yield { code: 'module-listed-twice', file, line, params: { id, first: seen.get(id)! } };
      else if (planned && folders.includes(id))
        yield { code: 'planned-module-exists', file, line, params: { id } };
      else if (!planned && !folders.includes(id))
        yield { code: 'module-missing', file, line, params: { id } };
      if (!seen.has(id)) seen.set(id, line);
    }
    // Without a readable outline every module would be reported; its own issue says enough.
    if (entriesOf(content, 'units').length === 0) return;
    for (const id of folders)
      if (!seen.has(id))
        yield { code: 'module-unlisted', file: `modules/${id}/module.yaml`, line: 1, params: { id } };
  },
);

type Listed = { id: string; planned: boolean; file: string; line: number };

function listedModules(content: Content): Listed[] {
  return entriesOf(content, 'units').flatMap((unit) =>
    ['modules', 'planned'].flatMap((list) =>
      findText(unit.data, `${list}.*`).map(({ value, path }) => ({
        id: value,
        planned: list === 'planned',
        file: unit.file,
        line: unit.lineOf(path),
      })),
    ),
  );
}

import { isLang } from '../../core/language/words.ts';
import type { Content, DataPath, Entry, ModuleText, Quiz } from '../../core/content-rules/content-model.ts';
import type { Issue } from '../../core/content-rules/issue.ts';
import { itemSchema, twinSchema } from '../../schemas/quiz.ts';
import { kindOfFile, type FileKind } from './content-files.ts';
import { dropRefused } from './drop-refused.ts';
import { readYaml, type ReadYaml } from '../../core/content-rules/read-yaml.ts';
import { scanMdx, sectionsOf } from './scan-mdx.ts';
import { findFaults } from './schema-issues.ts';

/** Codes for what is wrong with the form of a file, beside those of its schema. */
export const FORM_CODES = ['stray-file', 'front-matter-missing', 'yaml-syntax'] as const;

/** The content as the rules see it, and what is wrong with its form. */
export type Collected = { readonly content: Content; readonly issues: readonly Issue[] };

/** Texts of files by their path inside the content folder. */
export type ContentFiles = ReadonlyMap<string, string>;

/** What one file has in it. */
type FileContent = { issues: Issue[]; entries: Entry[]; texts: ModuleText[]; quizzes: Quiz[] };

/** Reads every file against its schema. Nothing stops it: a file that cannot be read is an issue, and its id exists. */
export function collectContent(files: ContentFiles, readFile = readContentFile): Collected {
  const all = [...files].map(([file, raw]) => readFile(file, raw));
  const content = {
    files: new Set(files.keys()),
    entries: all.flatMap(({ entries }) => entries),
    texts: all.flatMap(({ texts }) => texts),
    quizzes: all.flatMap(({ quizzes }) => quizzes),
  };
  return { content, issues: all.flatMap(({ issues }) => issues) };
}

/** What the text of a file has in it, and what is wrong with its form. */
export function readContentFile(file: string, raw: string): FileContent {
  const text = raw.replaceAll('\r\n', '\n');
  const found = kindOfFile(file);
  if (!found) {
    // Pictures and the like are none of our business; a text that nobody reads is a mistake.
    const isStray = /\.(?:ya?ml|mdx?|json)$/.test(file);
    const stray: Issue = { code: 'stray-file', file, line: 1, params: { path: file } };
    return { issues: isStray ? [stray] : [], entries: [], texts: [], quizzes: [] };
  }
  const { kind, id } = found;
  const front = kind.collection === 'module-texts' ? splitFrontMatter(text) : null;
  const isAbsent = front?.yaml === null;
  const read = readYaml(front ? (front.yaml ?? '') : text, file, front ? 1 : 0);
  const { issues, entries } = judgeForm(kind, id, file, read, isAbsent);
  return {
    issues: isAbsent ? [{ code: 'front-matter-missing', file, line: 1, params: {} }, ...issues] : issues,
    entries,
    texts: front ? [toModuleText(entries[0]!, front.body, front.bodyLine)] : [],
    quizzes: kind.collection === 'quizzes' ? [toQuiz(entries[0]!, read.data)] : [],
  };
}

/** The entries of a file, and what its name, its YAML and its schema say against it. */
function judgeForm(kind: FileKind, id: string, file: string, read: ReadYaml, isAbsent: boolean) {
  const issues: Issue[] = [...read.issues];
  for (const { code, params } of kind.idSchema ? findFaults(kind.idSchema, id) : [])
    issues.push({ code, file, line: 1, params });
  const isReadable = read.issues.length === 0 && !isAbsent;
  const faults = isReadable ? findFaults(kind.schema, read.data) : [];
  for (const { code, path, params } of faults) issues.push({ code, file, line: read.lineOf(path), params });
  const data = isReadable
    ? dropRefused(
        read.data,
        faults.map((fault) => fault.path),
      )
    : undefined;
  const entry = { collection: kind.collection, id, file, data, lineOf: read.lineOf };
  return { issues, entries: kind.isList ? rowsOf(entry) : [entry] };
}

/** The rows of a list file, each an entry of its own. */
function rowsOf(list: Entry): Entry[] {
  if (!Array.isArray(list.data)) return [];
  return list.data.map((row: { id?: unknown } | null, index) => ({
    ...list,
    id: String(row?.id ?? ''),
    data: row,
    lineOf: (path: DataPath) => list.lineOf([index, ...path]),
  }));
}

function toModuleText(front: Entry, body: string, bodyLine: number): ModuleText {
  const [module = '', lang] = front.id.split('/');
  const marks = scanMdx(body, bodyLine);
  return {
    module,
    lang: isLang(lang) ? lang : 'zh',
    file: front.file,
    front,
    sections: sectionsOf(marks),
    marks,
  };
}

function toQuiz(entry: Entry, data: unknown): Quiz {
  const rowsAt = (list: string): unknown[] => {
    const rows = (data as Record<string, unknown> | null | undefined)?.[list];
    return Array.isArray(rows) ? rows : [];
  };
  const items = rowsAt('items').flatMap((row, index): Quiz['items'][number][] => {
    const { data: item } = itemSchema.safeParse(row);
    return item ? [{ item, path: ['items', index] }] : [];
  });
  const twins = rowsAt('twins').flatMap((row, index): Quiz['twins'][number][] => {
    const { data: item } = twinSchema.safeParse(row);
    return item ? [{ item, path: ['twins', index] }] : [];
  });
  const isWhole = items.length === rowsAt('items').length && twins.length === rowsAt('twins').length;
  return { module: entry.id, entry, items, twins, complete: items.length > 0 && isWhole };
}

/** The front matter of an MDX text, without its fences, and the body with the line at which it begins. */
function splitFrontMatter(text: string): { yaml: string | null; body: string; bodyLine: number } {
  const match = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { yaml: null, body: text, bodyLine: 1 };
  return { yaml: match[1] ?? '', body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}

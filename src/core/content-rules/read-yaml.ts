import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { DataPath } from './content-model.ts';
import type { Issue } from './issue.ts';

/** A YAML text as data, with the line of every value, and what is wrong with its form. */
export type ReadYaml = {
  readonly data: unknown;
  readonly lineOf: (path: DataPath) => number;
  readonly issues: readonly Issue<'yaml-syntax'>[];
};

/** More uses of anchors than any author needs: a text that repeats itself endlessly is refused. */
const MOST_ALIASES = 100;

/** Reads YAML; `linesBefore` counts the lines of the file above the text. Broken YAML has no data, only issues. */
export function readYaml(text: string, file: string, linesBefore = 0): ReadYaml {
  const counter = new LineCounter();
  // Astro reads dates as dates; a text that looks like one must fail here as it does there.
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    customTags: ['timestamp'],
  });
  const lineAt = (offset: number) => counter.linePos(offset).line + linesBefore;
  const faults = new Map(faultsOf(document).map(({ at, message }) => [lineAt(at), message]));
  let data: unknown;
  try {
    if (faults.size === 0) data = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    faults.set(1 + linesBefore, (error as Error).message);
  }
  return {
    data,
    lineOf: (path) => lineAt(offsetOf(document, path)),
    issues: [...faults].map(([line, message]) => ({ code: 'yaml-syntax', file, line, params: { message } })),
  };
}

/** What is wrong with the form, last things first: of several on a line the first is the cause of the others. */
function faultsOf(document: Document.Parsed): { at: number; message: string }[] {
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    at: pos[0],
    message,
  }));
  visit(document, {
    Alias(_, alias) {
      const message = `*${alias.source} names nothing; quote a text that begins with *`;
      if (!alias.resolve(document)) faults.push({ at: alias.range?.[0] ?? 0, message });
    },
  });
  return faults.toReversed();
}

/** Where the value at a path begins, by its key where it has one; as far along the path as there is anything. */
function offsetOf(document: Document, path: DataPath): number {
  let node: unknown = document.contents;
  let offset = (document.contents as Node | null)?.range?.[0] ?? 0;
  for (const step of path) {
    const next: { node: unknown; at: number | undefined } | null = stepInto(node, step);
    if (!next) break;
    node = next.node;
    offset = next.at ?? offset;
  }
  return offset;
}

function stepInto(node: unknown, step: string | number): { node: unknown; at: number | undefined } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    return pair && isPair(pair) ? { node: pair.value, at: (pair.key as Node).range?.[0] } : null;
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item ? { node: item, at: item.range?.[0] } : null;
  }
  return null;
}

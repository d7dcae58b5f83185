import { foreignRuns } from '../../core/language/foreign-runs.ts';
import type { Lang } from '../../core/language/words.ts';

type Node = {
  type: string;
  value?: string;
  children?: Node[] | undefined;
  tagName?: string;
  properties?: Record<string, unknown>;
};
type File = { path?: string; history?: string[] };

function markText(node: Node, lang: Lang): Node[] {
  const runs = foreignRuns(node.value ?? '', lang);
  if (runs.every((run) => !run.lang)) return [node];
  return runs.map((run) => {
    const text: Node = { type: 'text', value: run.text };
    return run.lang
      ? { type: 'element', tagName: 'span', properties: { lang: run.lang }, children: [text] }
      : text;
  });
}

function markTree(node: Node, lang: Lang): void {
  node.children = node.children?.flatMap((child) => {
    if (child.type === 'text') return markText(child, lang);
    markTree(child, lang);
    return [child];
  });
}

/** Gives every foreign stretch of `zh.mdx` and `en.mdx` its `lang`; authors write no markup for it. */
export function rehypeForeignLanguage() {
  return (tree: Node, file: File): void => {
    const path = file.path ?? file.history?.[0] ?? '';
    if (/\/(zh|en)\.mdx$/.test(path)) markTree(tree, path.endsWith('/zh.mdx') ? 'zh' : 'en');
  };
}

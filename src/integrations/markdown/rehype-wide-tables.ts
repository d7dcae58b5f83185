type Node = {
  type: string;
  children?: Node[] | undefined;
  tagName?: string;
  properties?: Record<string, unknown>;
};
type File = { path?: string; history?: string[] };

/** A heading cell without words is no heading: the corner of a table that has heads on both sides. */
function unheadEmpty(cell: Node): void {
  if (cell.tagName === 'th' && (cell.children ?? []).length === 0) cell.tagName = 'td';
}

function wrapTables(node: Node, label: string): void {
  node.children = node.children?.map((child) => {
    wrapTables(child, label);
    unheadEmpty(child);
    if (child.tagName !== 'table') return child;
    const properties = { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: label };
    return { type: 'element', tagName: 'div', properties, children: [child] };
  });
}

/** Puts every table into a box that scrolls sideways by itself, also by keyboard, so that the page never does. */
export function rehypeWideTables() {
  return (tree: Node, file: File): void =>
    wrapTables(tree, (file.path ?? file.history?.[0] ?? '').endsWith('/en.mdx') ? 'Table' : '表格');
}

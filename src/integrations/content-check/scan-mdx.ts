import type { Mark, Section } from '../../core/content-rules/content-model.ts';

/**
 * What may begin at a place in MDX, in order of precedence. The scanner knows just enough of the
 * language to go on after a mistake, which the real parser does not.
 */
const TOKENS = {
  // Without an end it takes the rest of the body, as it does in Markdown.
  fence: /(?<=^|\n) {0,3}(`{3,}|~{3,})[^\n]*(?:\n(?! {0,3}\1)[^\n]*)*(?:\n {0,3}\1[`~]*[ \t]*(?=\n|$))?/y,
  heading: /(?<=^|\n) {0,3}(#{1,6})(?=[ \t\n]|$)/y,
  // A line of dashes makes a heading of the text above it, unless that is a list, table, quotation or tag.
  underline: /(?<=(?:^|\n)[ \t]*[^\s|<>*#-][^\n]*\n) {0,3}(=+|-{2,})[ \t]*(?=\n|$)/y,
  // In the middle of a paragraph these are ordinary English words.
  import: /(?<=^\s*|\n[ \t]*(?:[|<#][^\n]*)?\n)(?:import|export)\b[^\n]*/y,
  newline: /\n/y,
  escape: /\\([^\n])/y,
  code: /(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?[^`]\1(?!`)/y,
  expression: /\{/y,
  tag: /<(\/?)([A-Za-z][\w.-]*)((?:\s+[^\s"'=<>/]+(?:\s*=\s*(?:"[^"\n]*"|'[^'\n]*'|\{[^}]*\}|[^\s"'<>]+))?)*)\s*(\/?)>/y,
  comment: /<!--[\s\S]*?-->|<\/?>/y,
  broken: /</y,
  text: /[^\\\n`{<]+|[\s\S]/y,
} as const;
type Token = keyof typeof TOKENS;

/** The body of an MDX file as marks in their order; `firstLine` is the line of the file at which it begins. */
export function scanMdx(body: string, firstLine: number): Mark[] {
  const marks: Mark[] = [];
  let line = firstLine;
  let text = '';
  const endText = () => {
    if (text) marks.push({ kind: 'text', text, line });
    text = '';
  };
  for (let at = 0; at < body.length;) {
    const { token, match } = tokenAt(body, at);
    const stretch = token === 'expression' ? balancedFrom(body, at) : match[0];
    if (token === 'text') text += stretch;
    else if (token === 'escape') text += match[1]!;
    else if (token === 'code') text += ' ';
    else {
      endText();
      marks.push(...marksOf(token, match, stretch, body, line));
    }
    at += stretch.length;
    line += stretch.split('\n').length - 1;
  }
  endText();
  return marks;
}

/** The sections among the marks; one without an id or title has it empty. */
export function sectionsOf(marks: readonly Mark[]): Section[] {
  return marks.flatMap((mark) =>
    mark.kind === 'word' && mark.name === 'Section' && mark.form === 'open'
      ? [{ id: mark.attributes.get('id') ?? '', title: mark.attributes.get('title') ?? '', line: mark.line }]
      : [],
  );
}

function tokenAt(body: string, at: number): { token: Token; match: RegExpExecArray } {
  for (const token of Object.keys(TOKENS) as Token[]) {
    TOKENS[token].lastIndex = at;
    const match = TOKENS[token].exec(body);
    if (match) return { token, match };
  }
  throw new Error(`the scanner has no token for character ${at}`);
}

function marksOf(token: Token, match: RegExpExecArray, stretch: string, body: string, line: number): Mark[] {
  const shown = firstLineOf(stretch);
  switch (token) {
    case 'heading':
      return [{ kind: 'heading', depth: match[1]!.length, text: firstLineOf(body.slice(match.index)), line }];
    case 'underline':
      return [{ kind: 'heading', depth: match[1]!.startsWith('=') ? 1 : 2, text: shown, line }];
    case 'import':
    case 'expression':
      return [{ kind: token, text: shown, line }];
    case 'comment':
      return [{ kind: 'html', text: shown, line }];
    case 'broken':
      return [{ kind: 'broken-tag', text: firstLineOf(body.slice(match.index)), line }];
    case 'tag':
      return marksOfTag(match, shown, line);
    default:
      return [];
  }
}

function marksOfTag(
  [, slash, name = '', written = '', selfClosing]: RegExpExecArray,
  shown: string,
  line: number,
): Mark[] {
  // An HTML element is one mistake, not two: its closing tag passes in silence.
  if (!/^[A-Z]/.test(name)) return slash ? [] : [{ kind: 'html', text: shown, line }];
  const found = [...written.matchAll(/([^\s"'=]+)(?:\s*=\s*("[^"]*"|'[^']*'|\{[^}]*\}|[^\s"']+))?/g)];
  const attributes = new Map(
    found.map(([, key = '', value = '']) => [key, value.replace(/^["'{]|["'}]$/g, '')]),
  );
  const form = slash ? 'close' : selfClosing ? 'alone' : 'open';
  const isBroken = found.some(([, , value]) => value !== undefined && !value.startsWith('"'));
  return [
    ...(isBroken ? [{ kind: 'broken-tag', text: shown, line } as const] : []),
    { kind: 'word', name, form, attributes, line },
  ];
}

/** From an opening brace to the one that closes it, or to the end of the line. */
function balancedFrom(body: string, at: number): string {
  let depth = 0;
  for (let end = at; end < body.length; end++) {
    if (body[end] === '{') depth++;
    if (body[end] === '}' && --depth === 0) return body.slice(at, end + 1);
  }
  return body.slice(at).split('\n')[0]!;
}

const firstLineOf = (stretch: string): string => stretch.trim().split('\n')[0]!.slice(0, 60);

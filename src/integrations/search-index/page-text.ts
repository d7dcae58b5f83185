/** The tags between which a page's own text stands. */
const bodyOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

/** The words of a page's body, blocks parted by a line separator so that no word spans two. */
export const wordsOfBody = (html: string): string =>
  bodyOf(html)
    .replace(/<(script|style|noscript)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, '\u2028')
    .replace(/&[#\w]+;/g, ' ');

/** Text of HTML, a line for each block, for reading it letter by letter; inline markup leaves no gap. */
const textOf = (html: string): string =>
  html
    .replace(/<(script|style|noscript|select)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/?(?:span|a|b|i|em|strong|button|mark|small)(?:\s[^>]*)?>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

/** HTML without the elements that the index is told to ignore, such as questions with their answers. */
function withoutIgnored(html: string): string {
  const found = /<(\w+)[^>]*\sdata-pagefind-ignore[^>]*>/.exec(html);
  if (!found) return html;
  const tags = new RegExp(`<(/?)${found[1]}\\b[^>]*>`, 'g');
  tags.lastIndex = found.index;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return withoutIgnored(`${html.slice(0, found.index)} ${html.slice(tags.lastIndex)}`);
  }
  return html.slice(0, found.index);
}

/** The sections of a page's body: what begins with a heading of the second rank that has an id, and what is before. */
export const sectionsOfBody = (html: string): [anchor: string, title: string, text: string][] =>
  withoutIgnored(bodyOf(html))
    .split(/(?=<h2[^>]*\sid=")/)
    .map((part) => {
      const [, anchor = '', title = ''] = /^<h2[^>]*\sid="([^"]+)"[^>]*>([\s\S]*?)<\/h2>/.exec(part) ?? [];
      return [anchor, textOf(title), textOf(part)] as [string, string, string];
    })
    .filter(([, , text]) => text);

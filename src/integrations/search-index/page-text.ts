/** The tags between which a page's own text stands. */
const bodyOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

/** The words of a page's body, blocks parted by a line separator so that no word spans two. */
export const wordsOfBody = (html: string): string =>
  bodyOf(html)
    .replace(/<(script|style|noscript)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, '\u2028')
    .replace(/&[#\w]+;/g, ' ');

/** The text of a page's body in one line, for reading it letter by letter; inline markup leaves no gap. */
export const textOfBody = (html: string): string =>
  bodyOf(html)
    .replace(/<(script|style|noscript|select)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/?(?:span|a|b|i|em|strong|button|mark|small)(?:\s[^>]*)?>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

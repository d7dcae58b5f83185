import { segmentedWords } from '../../core/lookup/segment.ts';
import { wordsOfBody } from './page-text.ts';

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * The page as the index should read it: its body also lists its words as the browser's segmenter cuts them
 * (the page that is served stays as it is).
 */
export function withSegmentedWords(html: string): string {
  const tag = /<html lang="([^"]+)"/.exec(html)?.[1] ?? 'zh-CN';
  if (!tag.startsWith('zh')) return html;
  const words = escapeAttribute(segmentedWords(wordsOfBody(html), tag));
  return html.replace('<main ', `<main data-pagefind-meta="words[data-words]" data-words="${words}" `);
}

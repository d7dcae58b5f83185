/**
 * The distinct words of a text as `Intl.Segmenter` cuts it, joined by spaces. The search engine cuts its index by one
 * dictionary and its query by the browser's; adding these words to the index lets both meet.
 */
export function segmentedWords(text: string, tag: string): string {
  const words = new Set<string>();
  // A browser without a segmenter asks with the text as it stands; the exact pass answers.
  if (!('Segmenter' in Intl)) return text;
  for (const { segment, isWordLike } of new Intl.Segmenter(tag, { granularity: 'word' }).segment(text))
    if (isWordLike) words.add(segment);
  return [...words].join(' ');
}

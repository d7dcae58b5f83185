/** Whether the browser cuts words: some have no segmenter, and one without its dictionary may fail. */
export function canSegment(tag: string): boolean {
  try {
    return [...new Intl.Segmenter(tag, { granularity: 'word' }).segment('执行力')].length > 0;
  } catch {
    return false;
  }
}

/**
 * The distinct words of a text as `Intl.Segmenter` cuts it, joined by spaces. The search engine cuts its index by one
 * dictionary and its query by the browser's; adding these words to the index lets both meet.
 */
export function segmentedWords(text: string, tag: string): string {
  // A browser that cannot cut asks with the text as it stands; the exact pass answers.
  if (!canSegment(tag)) return text;
  const words = new Set<string>();
  for (const { segment, isWordLike } of new Intl.Segmenter(tag, { granularity: 'word' }).segment(text))
    if (isWordLike) words.add(segment);
  return [...words].join(' ');
}

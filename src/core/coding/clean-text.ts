/**
 * A text from outside as it may be shown: no control signs, no signs that turn the direction of what follows
 * (Unicode Bidirectional Algorithm, UAX #9), spaces single, at most `most` characters.
 */
export const cleanText = (text: string, most: number): string =>
  Array.from(
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
    .slice(0, most)
    .join('');

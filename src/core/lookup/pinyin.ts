import { plainLetters } from './plain-letters.ts';

/**
 * One syllable of toneless pinyin. By the orthography (GB/T 16159) a consonant before a vowel begins a syllable,
 * and an apostrophe parts what would read otherwise, so `n`, `ng`, `r` end one only when no vowel follows.
 */
const SYLLABLE = /[^aeiouv]*[aeiouv]+(?:ng(?![aeiouv])|n(?![aeiouv])|r(?![aeiouv]))?/g;

/** The syllables of pinyin, without tones: `shǒuwèn zérènzhì` → `shou wen ze ren zhi`. */
export const pinyinSyllables = (pinyin: string): string[] =>
  plainLetters(pinyin)
    .split(/[^a-z]+/)
    .filter(Boolean)
    .flatMap((word) => word.match(SYLLABLE) ?? [word]);

/** The same syllables with their tone marks: `shǒuwèn` → `shǒu wèn`. */
export const tonedSyllables = (pinyin: string): string[] =>
  pinyin
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .flatMap((word) =>
      [...plainLetters(word).matchAll(SYLLABLE)].map(({ 0: { length }, index }) =>
        word.slice(index, index + length),
      ),
    );

/** How each Han character is read. */
export type Readings = ReadonlyMap<string, string>;

const hanOf = (text: string): string[] => text.match(/\p{Script=Han}/gu) ?? [];

/**
 * Learns readings from names whose pinyin has one syllable for each Han character; a character read in several ways
 * keeps the most frequent one.
 */
export function learnReadings(names: readonly { zh: string; pinyin: string }[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { zh, pinyin } of names) {
    const characters = hanOf(zh);
    const syllables = pinyinSyllables(pinyin);
    if (characters.length !== syllables.length) continue;
    for (const [i, character] of characters.entries()) {
      const readings = counts.get(character) ?? new Map<string, number>();
      readings.set(syllables[i]!, (readings.get(syllables[i]!) ?? 0) + 1);
      counts.set(character, readings);
    }
  }
  return new Map(
    [...counts].map(([character, readings]) => [
      character,
      [...readings].toSorted((a, b) => b[1] - a[1])[0]![0],
    ]),
  );
}

/** Reads a Chinese name aloud, syllable by syllable; characters without a known reading are left out. */
export const readAloud = (zh: string, readings: Readings): string[] =>
  hanOf(zh).flatMap((character) => readings.get(character) ?? []);

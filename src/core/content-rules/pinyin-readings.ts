import { tonedSyllables } from '../lookup/pinyin.ts';
import { plainLetters } from '../lookup/plain-letters.ts';
import { entriesOf, type Content } from './content-model.ts';
import { findText } from './find-text.ts';
import { defineRule } from './rule.ts';

/** Characters that the names of the handbook read in more than one way, each with the readings in use; grows by hand. */
const POLYPHONES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    为: 'wéi wèi',
    长: 'cháng zhǎng',
    分: 'fēn fèn',
    子: 'zǐ zi',
    调: 'diào tiáo',
    兴: 'xīng xìng',
    得: 'dé de',
    率: 'lǜ shuài',
  }).map(([character, readings]) => [character, readings.split(' ')]),
);

/** A syllable of Mandarin without its tone: an initial and a final that can follow it. */
const MANDARIN =
  /^(?:(?:[bpm]|f(?!i))(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|iu|ian|in|ing|u)|[dtnl](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|u|uo|ui|uan|un|v|ve)|[gkh](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)|[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)|(?:[zcs]h?|r)(?:i|a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)|y(?:a|e|ao|ou|an|ang|i|in|ing|o|ong|u|ue|uan|un)|w(?:a|o|ai|ei|an|en|ang|eng|u)|a|o|e|ai|ei|ao|ou|an|en|ang|eng|er)$/;

/** A letter that carries the mark of one of the four tones. */
const TONE_MARK = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/g;
/** Names with letters or digits are read in ways of their own. */
const READ_OTHERWISE = /[\p{Script=Latin}\p{N}]/u;

/**
 * The pinyin of a name has one possible syllable for each character, and a character reads alike in all names, unless
 * it is listed as one with several readings. The reading most names give counts as the right one.
 */
export const pinyinReadings = defineRule(
  ['pinyin-count', 'pinyin-syllable', 'pinyin-reading'],
  function* (content) {
    const names = namesOf(content);
    const usual = usualReadings(names);
    for (const { characters, syllables, file, line } of names) {
      if (characters.length !== syllables.length)
        yield {
          code: 'pinyin-count',
          file,
          line,
          params: { characters: characters.length, syllables: syllables.length },
        };
      for (const found of syllables)
        if (!isMandarin(found)) yield { code: 'pinyin-syllable', file, line, params: { found } };
      if (characters.length !== syllables.length) continue;
      for (const [index, character] of characters.entries()) {
        const found = syllables[index]!;
        const known = POLYPHONES.get(character) ?? [usual.get(character)!];
        if (!known.includes(found) && isMandarin(found))
          yield { code: 'pinyin-reading', file, line, params: { character, found, known: known.join(', ') } };
      }
    }
  },
);

type Name = { characters: string[]; syllables: string[]; file: string; line: number };

function namesOf(content: Content): Name[] {
  return [...entriesOf(content, 'terms'), ...entriesOf(content, 'mechanisms')].flatMap((entry) => {
    const [zh] = findText(entry.data, 'zh');
    const [pinyin] = findText(entry.data, 'pinyin');
    if (!zh || !pinyin || READ_OTHERWISE.test(zh.value)) return [];
    const characters = zh.value.match(/\p{Script=Han}/gu) ?? [];
    const place = { file: entry.file, line: entry.lineOf(['pinyin']) };
    return [{ characters, syllables: tonedSyllables(pinyin.value), ...place }];
  });
}

/** The reading most names give a character; of two as frequent, the earlier. */
function usualReadings(names: readonly Name[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { characters, syllables } of names) {
    if (characters.length !== syllables.length) continue;
    for (const [index, character] of characters.entries()) {
      const readings = counts.get(character) ?? new Map<string, number>();
      counts.set(character, readings.set(syllables[index]!, (readings.get(syllables[index]!) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([one, readings]) => [one, [...readings].toSorted((a, b) => b[1] - a[1])[0]![0]]),
  );
}

/** The neutral tone has no mark, any other has one. */
const isMandarin = (syllable: string): boolean =>
  MANDARIN.test(plainLetters(syllable)) && (syllable.match(TONE_MARK)?.length ?? 0) <= 1;

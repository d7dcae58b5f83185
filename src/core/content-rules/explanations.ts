import { LANGS, type Lang } from '../language/words.ts';
import { entriesOf, type Collection, type Content } from './content-model.ts';
import { findText } from './find-text.ts';
import { defineRule } from './rule.ts';
import { bigramsOf, compareBigrams } from './similarity.ts';

/** The field in which an entry of the reference says what it is. */
const EXPLAINED: readonly { from: Collection; field: string }[] = [
  { from: 'terms', field: 'explain' },
  { from: 'mechanisms', field: 'does' },
  { from: 'failures', field: 'is' },
];

/** Chinese is measured in characters, English in words; below the least nothing is explained, above the most nobody reads on. */
const MEASURE: Readonly<Record<Lang, { unit: RegExp; least: number; most: number }>> = {
  zh: { unit: /\p{Script=Han}/gu, least: 40, most: 220 },
  en: { unit: /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu, least: 25, most: 160 },
};

/**
 * From this likeness on, two explanations say the same. English shares more pairs of letters by chance: unlike texts
 * of the handbook reach 0.71 there and 0.33 in Chinese.
 */
const ALIKE: Readonly<Record<Lang, number>> = { zh: 0.6, en: 0.85 };

/** Every explanation is long enough to explain, short enough to be read, and no copy of another. */
export const explanations = defineRule(
  ['explanation-short', 'explanation-long', 'explanation-alike'],
  function* (content) {
    for (const lang of LANGS) {
      const { unit, least, most } = MEASURE[lang];
      const all = explanationsIn(content, lang);
      for (const [index, { id, value, bigrams, ...place }] of all.entries()) {
        const found = value.match(unit)?.length ?? 0;
        if (found < least) yield { code: 'explanation-short', ...place, params: { id, lang, found, least } };
        if (found > most) yield { code: 'explanation-long', ...place, params: { id, lang, found, most } };
        for (const other of all.slice(0, index)) {
          const likeness = compareBigrams(bigrams, other.bigrams);
          const params = { id, lang, other: other.id, percent: Math.round(likeness * 100) };
          if (likeness >= ALIKE[lang]) yield { code: 'explanation-alike', ...place, params };
        }
      }
    }
  },
);

function explanationsIn(content: Content, lang: Lang) {
  return EXPLAINED.flatMap(({ from, field }) =>
    entriesOf(content, from).flatMap(({ id, file, data, lineOf }) =>
      findText(data, `${field}.${lang}`).map(({ value, path }) => ({
        id,
        value,
        bigrams: bigramsOf(value),
        file,
        line: lineOf(path),
      })),
    ),
  );
}

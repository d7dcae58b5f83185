import type { LookupEntry } from '../../src/core/lookup/lookup-index.ts';
import { chanceFrom } from '../core/seeded.ts';

/** Names of a made-up handbook, questions that some of its pages answer, by row, and how its characters are read. */
export type SyntheticNames = {
  entries: LookupEntry[];
  questions: Record<number, string[]>;
  readings: Map<string, string>;
};

const STARTS = 'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ');
const ENDS = 'a o e i u ai ei ao ou an en ang eng ong in ing'.split(' ');

/**
 * Makes `count` names, half of them modules and half terms, the same ones for the same seed: four to six Han characters,
 * read as pinyin, two or three English words, one other name in each language, and a question for each module.
 */
export function syntheticNames(count: number, seed: number): SyntheticNames {
  const { below } = chanceFrom(seed);
  const character = () => String.fromCodePoint(0x4e00 + Math.floor((below(1000) / 1000) ** 2 * 2500));
  const readings = new Map<string, string>();
  const read = (one: string) => {
    if (!readings.has(one)) readings.set(one, STARTS[below(STARTS.length)]! + ENDS[below(ENDS.length)]!);
    return readings.get(one)!;
  };
  const letter = () => String.fromCodePoint(97 + below(26));
  const words = Array.from({ length: 3000 }, () => Array.from({ length: 4 + below(6) }, letter).join(''));
  const word = () => words[Math.floor((below(1000) / 1000) ** 2 * words.length)]!;
  const text = (make: () => string, least: number, gap: string) =>
    Array.from({ length: least + below(3) }, make).join(gap);
  const questions: Record<number, string[]> = {};
  const entries = Array.from({ length: count }, (_, row): LookupEntry => {
    const zh = text(character, 4, '');
    const kind = row % 2 === 0 ? 'module' : 'term';
    if (kind === 'module')
      questions[row] = [`${text(character, 6, '')}怎么办`, `how to ${text(word, 3, ' ')}`];
    return {
      kind,
      id: String(row >> 1),
      name: { zh, en: text(word, 2, ' ') },
      pinyin: [...zh].map(read).join(' '),
      aliases: [text(character, 4, ''), text(word, 2, ' ')],
    };
  });
  return { entries, questions, readings };
}

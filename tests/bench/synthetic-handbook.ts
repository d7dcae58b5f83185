import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANG_TAG, type Lang } from '../../src/core/language/words.ts';
import { chanceFrom } from '../core/seeded.ts';

/** A term that stands in three modules of a synthetic handbook and nowhere else. */
export type Planted = { term: string; pages: string[] };

/** Words of a made-up language as dense as the real one: two Han characters, or four to nine letters. */
function vocabulary(lang: Lang, below: (limit: number) => number): string[] {
  const han = () => String.fromCodePoint(0x4e00 + below(2500));
  const letter = () => String.fromCodePoint(97 + below(26));
  return Array.from({ length: 3000 }, () =>
    lang === 'zh' ? han() + han() : Array.from({ length: 4 + below(6) }, letter).join(''),
  );
}

/**
 * Writes `count` module pages of one language, about 1,200 characters or 700 words each in six sections, the same ones
 * for the same seed. Common words are common: the rank of a word is drawn by the square of a chance.
 */
export async function writeHandbook(
  folder: string,
  lang: Lang,
  count: number,
  seed: number,
): Promise<Planted[]> {
  const { below } = chanceFrom(seed);
  const words = vocabulary(lang, below);
  const gap = lang === 'zh' ? '' : ' ';
  const word = () => words[Math.floor((below(1000) / 1000) ** 2 * words.length)]!;
  const planted = Array.from({ length: 20 }, (_, i) => ({
    term: [0, 1].map((n) => words[(i * 2 + n + 2900) % words.length]).join(gap),
    pages: [0, 1, 2].map((n) => String((i * 7 + n * 13) % count)),
  }));
  for (let number = 0; number < count; number++) {
    const own = planted.filter(({ pages }) => pages.includes(String(number))).map(({ term }) => term);
    const sections = [0, 1, 2, 3, 4, 5].map((section) => {
      const text = Array.from({ length: lang === 'zh' ? 100 : 116 }, word);
      if (section < own.length) text.splice(50, 0, own[section]!);
      return `<section><h2 id="s${section}">${word()}</h2><p>${text.join(gap)}</p></section>`;
    });
    const path = join(folder, lang, 'modules', String(number));
    await mkdir(path, { recursive: true });
    await writeFile(
      join(path, 'index.html'),
      `<!doctype html><html lang="${LANG_TAG[lang]}"><title>${number}</title><main data-pagefind-body data-pagefind-filter="kind:module"><h1>${word()}</h1>${sections.join('')}</main></html>`,
    );
  }
  return planted;
}

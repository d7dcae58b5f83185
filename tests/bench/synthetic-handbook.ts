import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANG_TAG, type Lang } from '../../src/core/language/words.ts';
import { chanceFrom } from '../core/seeded.ts';
import type { SyntheticNames } from './synthetic-names.ts';

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

async function writePage(
  folder: string,
  lang: Lang,
  path: string,
  kind: string,
  title: string,
  body: string,
): Promise<void> {
  await mkdir(join(folder, lang, path), { recursive: true });
  await writeFile(
    join(folder, lang, path, 'index.html'),
    `<!doctype html><html lang="${LANG_TAG[lang]}"><title>${title}</title><main data-pagefind-body data-pagefind-filter="kind:${kind}"><h1>${title}</h1>${body}</main></html>`,
  );
}

/**
 * Writes the pages of one language, the same ones for the same seed: for each module about 1,200 characters or 700 words
 * in six sections, for each term a paragraph. Common words are common: the rank of a word is drawn by the square of a
 * chance.
 */
export async function writeHandbook(
  folder: string,
  lang: Lang,
  { entries }: SyntheticNames,
  seed: number,
): Promise<Planted[]> {
  const { below } = chanceFrom(seed);
  const words = vocabulary(lang, below);
  const gap = lang === 'zh' ? '' : ' ';
  const word = () => words[Math.floor((below(1000) / 1000) ** 2 * words.length)]!;
  const count = entries.length / 2;
  const planted = Array.from({ length: 20 }, (_, i) => ({
    term: [0, 1].map((n) => words[(i * 2 + n + 2900) % words.length]).join(gap),
    pages: [0, 1, 2].map((n) => String((i * 7 + n * 13) % count)),
  }));
  for (const { kind, id, name } of entries) {
    if (kind === 'term') {
      const text = Array.from({ length: 30 }, word).join(gap);
      await writePage(folder, lang, `glossary/${id}`, 'term', name[lang], `<p>${text}</p>`);
      continue;
    }
    const own = planted.filter(({ pages }) => pages.includes(id)).map(({ term }) => term);
    const sections = [0, 1, 2, 3, 4, 5].map((section) => {
      const text = Array.from({ length: lang === 'zh' ? 100 : 116 }, word);
      if (section < own.length) text.splice(50, 0, own[section]!);
      return `<section><h2 id="s${section}">${word()}</h2><p>${text.join(gap)}</p></section>`;
    });
    await writePage(folder, lang, `modules/${id}`, 'module', name[lang], sections.join(''));
  }
  return planted;
}

import { expect, test } from '@playwright/test';
import { isBuilt, readPage } from '../support/site.ts';

const LANGS = ['zh', 'en'] as const;

/** What is written in one row of a term's names. */
const row = (page: string, label: string) =>
  new RegExp(`<dt[^>]*>${label}</dt>\\s*<dd[^>]*>(.*?)</dd>`, 's')
    .exec(readPage(page))?.[1]!
    .replace(/<[^>]+>/g, ' ')
    .trim()
    .split(/\s+/);

test('a term shows its traditional form where it differs, and the slips people make', () => {
  expect(row('/zh/glossary/guanche-luoshi/', '繁体')).toEqual(['貫徹落實']);
  expect(row('/zh/glossary/guanche-luoshi/', '常见错写')).toContain('惯彻落实');
  expect(row('/en/glossary/tuiwei/', 'Traditional')).toEqual(['推諉']);
  expect(row('/en/glossary/yicixing-gaozhi/', 'Often miswritten')).toContain('一次性告之');
  expect(row('/zh/glossary/zhuashou/', '繁体')).toBeUndefined();
  expect(row('/zh/glossary/zhuashou/', '常见错写')).toBeUndefined();
});

for (const lang of LANGS)
  test(`every mistranslation leads to what it is about, and back to the clinic (${lang})`, () => {
    const clinic = `/${lang}/clinic/`;
    const targets = [
      ...new Set(
        [...readPage(clinic).matchAll(/href="(\/\w\w\/(?:glossary|mechanisms|sources)\/[^/"]+\/)/g)].map(
          ([, href]) => href!,
        ),
      ),
    ];
    expect(targets.length).toBeGreaterThan(120);
    expect(targets.filter((page) => !isBuilt(`${page}index.html`))).toEqual([]);
    expect(targets.filter((page) => !readPage(page).includes(`href="${clinic}#`))).toEqual([]);
  });

test('a class of failure and the terms it is called by lead to each other', () => {
  for (const [failure, term] of [
    ['F7', 'tuiwei'],
    ['F8', 'gubu-zifeng'],
    ['F15', 'chi-na-ka-yao'],
    ['F17', 'yizhenfeng'],
  ]) {
    expect(readPage(`/zh/failures/${failure}/`)).toContain(`href="/zh/glossary/${term}/"`);
    expect(readPage(`/en/glossary/${term}/`)).toContain(`href="/en/failures/${failure}/"`);
  }
  expect(readPage('/zh/glossary/zhuashou/')).not.toContain('href="/zh/failures/F');
});

test('an essay and its translation are one voice: no mechanism counts both', () => {
  const lines = readPage('/zh/mechanisms/').split('<li ').slice(1);
  const cited = lines.map((line) => [...line.matchAll(/>(S[\d.]+)(?: §[^<]*)?<\/a>/g)].map(([, id]) => id!));
  expect(lines.length).toBe(112);
  expect(cited.filter((ids) => ids.includes('S0.5'))).toEqual([]);
  expect(cited.filter((ids) => ids.includes('S1')).length).toBeGreaterThan(20);
});

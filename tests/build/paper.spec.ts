import { expect, test } from '@playwright/test';
import type { Assignable } from '../../src/core/assignment/assignable.ts';
import { questionsOf } from '../../src/core/assignment/questions.ts';
import { readPaper } from '../../src/core/slip/paper.ts';
import { builtPages, readBuilt, readPage } from '../support/site.ts';

const papers = builtPages().filter((address) => /\/print\/(?!book\/)[^/]+\/$/.test(address));
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found]) => found!);
const partOf = (html: string, id: string): string =>
  html
    .split(/(?=<section class="part")/)
    .find((part) => part.startsWith(`<section class="part" id="${id}"`))!;

/** Number and stems of each item, and the letters in front of what can be chosen. */
const onModulePage = (html: string) =>
  html
    .split('<section class="item"')
    .slice(1)
    .map((item) => ({
      number: all(item, /<h3[^>]*>([^<]+)</g)[0]!.trim(),
      stems: all(item, /( class="question")/g).length,
      letters: all(item.replace(/<ol class="pairs">.*?<\/ol>/gs, ''), /<span class="letter">([A-Z])</g).join(
        '',
      ),
      said: wordsOf(item),
    }));
const onPaper = (html: string) =>
  html
    .split('<section class="paper-item"')
    .slice(1)
    .map((item) => ({
      number: all(item, /<h4[^>]*>([^<]+)</g)[0]!.trim(),
      stems: all(item, /(<div class="ask")/g).length,
      letters: all(item.split('<div class="tear"')[0]!, /<b class="letter-mark">([A-Z])</g).join(''),
      choices: all(item, /<b class="letter-mark">[A-Z]<\/b>\s*<span>(.*?)<\/span>\s*<\/li>/gs).map(wordsOf),
    }));

test('every module has its papers in both languages', () => {
  const modules = builtPages().filter((address) => /\/modules\/[^/]+\/$/.test(address));
  expect(papers).toEqual(modules.map((address) => address.replace('modules', 'print')));
});

test('items, parts and letters on paper are those of the page of the module', () => {
  for (const address of papers) {
    const page = onModulePage(readPage(address.replace('print', 'modules')));
    const paper = onPaper(partOf(readPage(address), 'sheet'));
    expect(paper.length, address).toBeGreaterThanOrEqual(10);
    const without = ({ number, stems, letters }: (typeof page)[number] | (typeof paper)[number]) => ({
      number,
      stems,
      letters,
    });
    expect(paper.map(without), address).toEqual(page.map(without));
    for (const [i, { choices }] of paper.entries()) {
      let from = 0;
      for (const choice of choices) {
        const at = page[i]!.said.indexOf(choice, from);
        expect(at, `${address} ${choice}`).toBeGreaterThanOrEqual(0);
        from = at;
      }
    }
  }
});

test('the key, typed in the order of the strip, is right in every question of an assignment', () => {
  for (const address of papers) {
    const [, lang, , id] = address.split('/');
    const { questions } = JSON.parse(readBuilt(`assigned/${lang}.json`).toString()) as Assignable;
    const asked = questionsOf({ modules: [id!], items: [] }, questions);
    const html = readPage(address);
    const strip = all(html, /<ol class="strip">(.*?)<\/ol>/gs)[0]!
      .split('<li>')
      .slice(1);
    const rows = [
      ...partOf(html, 'key').matchAll(
        /<th scope="row">(\d+)<\/th>\s*<td>(.*?)<\/td>\s*<td>\s*<b class="right">(.*?)<\/b>/gs,
      ),
    ];
    const running = asked.map((_, i) => String(i + 1));
    expect(
      strip.map((box) => all(box, /<b>(\d+)<\/b>/g)[0]),
      address,
    ).toEqual(running);
    expect(
      rows.map(([, run]) => run),
      address,
    ).toEqual(running);
    expect(
      strip.map((box) => all(box, /<small>(.*?)<\/small>/gs)[0]!.trim()),
      address,
    ).toEqual(rows.map(([, , name]) => name!.trim()));
    const numbers = new Map(questions.map(({ question, number }) => [question, String(number)]));
    for (const [i, { question, kind }] of asked.entries()) {
      expect(rows[i]![2]!.match(/\d+/)![0], address).toBe(numbers.get(question));
      expect(strip[i]!.includes('+ / x'), address).toBe(kind !== 'single' && kind !== 'multiple');
    }
    const typed = rows.map(([, , , key], i) => (strip[i]!.includes('+ / x') ? '+' : key)).join(' ');
    const { answers, problems } = readPaper(typed, asked);
    expect(problems, address).toEqual([]);
    expect(new Set(answers.map(({ outcome }) => outcome)), address).toEqual(new Set(['first']));
  }
});

test('other keys on paper are those behind the answers of the module’s page', () => {
  for (const address of papers) {
    const page = wordsOf(readPage(address.replace('print', 'modules')));
    const keys = all(partOf(readPage(address), 'key'), /<b class="right">(.*?)<\/b>/gs);
    const pairs = keys.filter((key) => /\d|→/.test(key));
    expect(pairs.length, address).toBeGreaterThan(0);
    expect(
      pairs.filter((key) => !page.includes(key)),
      address,
    ).toEqual([]);
  }
});

test('the learner’s sheet gives no answer away', () => {
  for (const address of papers) {
    const html = readPage(address);
    const sheet = wordsOf(partOf(html, 'sheet'));
    const reasons = all(partOf(html, 'key'), /<p>(?:<b>.*?<\/b>)?\s*(.*?)<\/p>/gs)
      .map(wordsOf)
      .filter((why) => why.length > 12);
    expect(reasons.length, address).toBeGreaterThan(10);
    expect(
      reasons.filter((why) => sheet.includes(why)),
      address,
    ).toEqual([]);
  }
});

test('the book prints every module in order, and its index names modules that are there', () => {
  for (const lang of ['zh', 'en']) {
    const html = readPage(`/${lang}/print/book/`);
    const chapters = all(html, /<h2 id="chapter-([^"]+)"/g);
    const { modules } = JSON.parse(readBuilt(`assigned/${lang}.json`).toString()) as Assignable;
    expect(chapters).toEqual(modules.map(({ id }) => id));
    const index = html.slice(html.indexOf('<h2 id="terms"'));
    const links = [...index.matchAll(/<a href="#chapter-([^"]+)">\s*(\d+)\s*<\/a>/g)];
    expect(links.length).toBeGreaterThan(200);
    expect(links.filter(([, id, number]) => chapters[Number(number) - 1] !== id)).toEqual([]);
    expect(Buffer.byteLength(html), 'bytes, since it is kept for offline use too').toBeLessThan(2_000_000);
  }
});

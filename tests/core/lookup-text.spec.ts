import { expect, test } from '@playwright/test';
import { isOneEditAway } from '../../src/core/lookup/edit-distance.ts';
import { excerptAround, readExcerpt, type ExcerptRun } from '../../src/core/lookup/excerpt.ts';
import { firstLetter } from '../../src/core/lookup/first-letter.ts';
import {
  couldBePinyin,
  normaliseQuery,
  QUERY_MAX_CHARACTERS,
} from '../../src/core/lookup/normalise-query.ts';
import { plainLetters } from '../../src/core/lookup/plain-letters.ts';
import { segmentedWords } from '../../src/core/lookup/segment.ts';
import { chanceFrom, expectEach } from './seeded.ts';

test.describe('a query in one spelling', () => {
  const spellings: [outcome: string, typed: string, query: string][] = [
    ['full-width letters and digits are plain ones', 'ＡＢＣ　１２３', 'abc 123'],
    ['half-width marks are marks', '首问｡限时', '首问限时'],
    ['circled numbers are numbers', '①', '1'],
    ['capitals are small letters', 'First Contact', 'first contact'],
    ['tone marks go', 'shǒuwèn zérènzhì', 'shouwen zerenzhi'],
    ['tone marks that stand apart from their letters go too', 'sho\u030cuwe\u0300n', 'shouwen'],
    ['ü is v, as it is typed', 'xiàolǜ', 'xiaolv'],
    ['accents go', 'Café naïve', 'cafe naive'],
    ['Chinese quotation marks go', '“三高”现象', '三高现象'],
    ['English quotation marks go', '"first contact"', 'first contact'],
    ['corner brackets go', '「安康杯」競賽', '安康杯競賽'],
    ['brackets between Chinese join it', '首问责任制（首问负责制）', '首问责任制首问负责制'],
    ['spaces between Chinese go', ' 首 问　责任 制 ', '首问责任制'],
    ['spaces around English stay, one at a time', 'time   limit  system', 'time limit system'],
    ['signs between words part them', 'A/B/C', 'a b c'],
    ['an apostrophe parts syllables', "dàng'àn", 'dang an'],
    ['an emoji is no word', '🙂首问🙂', '首问'],
    ['signs alone are nothing', '“”（）——！.*+?^$', ''],
    ['nothing is nothing', '', ''],
  ];
  for (const [outcome, typed, query] of spellings)
    test(outcome, () => expect(normaliseQuery(typed)).toBe(query));

  test('no more than 200 characters are looked at', () => {
    expect(normaliseQuery('a'.repeat(5000))).toBe('a'.repeat(QUERY_MAX_CHARACTERS));
    expect(QUERY_MAX_CHARACTERS).toBe(200);
    expect(normaliseQuery(`首问${' '.repeat(198)}限时`)).toBe('首问');
  });
  test('is one spelling: spelling it again changes nothing', () => {
    const { times, textOf } = chanceFrom(11);
    const letters = [...'aZǚü首问 　.“”（）①Ａ🙂é\u0301ﬁ½…'];
    expectEach(
      times(5000, () => textOf(letters, 12)),
      (typed) => normaliseQuery(normaliseQuery(typed)) === normaliseQuery(typed),
    );
  });
  test('could be pinyin only when it is letters and spaces', () => {
    for (const query of ['shouwen', 'shou wen', 'v']) expect(couldBePinyin(query)).toBe(true);
    for (const query of ['', '首问', 'shou问', 'm81', 'shǒu']) expect(couldBePinyin(query)).toBe(false);
  });
});

test.describe('plain letters', () => {
  const plain: [string, string][] = [
    ['Shǒuwèn', 'shouwen'],
    ['lǜ', 'lv'],
    ['LÜÈ', 'lve'],
    ['lu\u0308\u0300', 'lv'],
    ['nǖ nǘ nǚ nǜ', 'nv nv nv nv'],
    ["Xī'ān", "xi'an"],
    ['首问', '首问'],
    ['', ''],
  ];
  for (const [text, letters] of plain)
    test(`of “${text}” are “${letters}”`, () => expect(plainLetters(text)).toBe(letters));
});

test.describe('the letter of a name in a list', () => {
  const letters: [string, string][] = [
    ['shǒuwèn zérènzhì', 'S'],
    ['Ānkāngbēi', 'A'],
    ['èrèrwǔ', 'E'],
    ['“three highs”', 'T'],
    ['（Ühler）', 'V'],
    ['the “225” plan', 'T'],
    ['225 plan', '#'],
    ['“80%” rule', '#'],
    ['首问', '#'],
    ['首问 first', 'F'],
    ['…', '#'],
    ['', '#'],
  ];
  for (const [name, letter] of letters)
    test(`of “${name}” is ${letter}`, () => expect(firstLetter(name)).toBe(letter));
});

test.describe('one edit away', () => {
  const pairs: [a: string, b: string, away: boolean][] = [
    ['', '', true],
    ['', 'a', true],
    ['', 'ab', false],
    ['服务承诺制', '服务承若制', true],
    ['服务承诺制', '服务诺承制', true],
    ['服务承诺制', '服务承制', true],
    ['服务承诺制', '服务的承诺制', true],
    ['服务承诺制', '服条承若制', false],
    ['abc', 'cba', false],
    ['abcd', 'bcda', false],
  ];
  for (const [a, b, away] of pairs)
    test(`“${a}” and “${b}”: ${away ? 'yes' : 'no'}`, () => {
      expect(isOneEditAway(a, b)).toBe(away);
      expect(isOneEditAway(b, a)).toBe(away);
    });

  /** Damerau–Levenshtein distance by the textbook, with adjacent transpositions. */
  const distance = (a: string, b: string): number => {
    const rows = Array.from({ length: a.length + 1 }, (_, i) =>
      Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
    );
    for (let i = 1; i <= a.length; i++)
      for (let j = 1; j <= b.length; j++) {
        const change = a[i - 1] === b[j - 1] ? 0 : 1;
        const ways = [rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + change];
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          ways.push(rows[i - 2]![j - 2]! + 1);
        rows[i]![j] = Math.min(...ways);
      }
    return rows[a.length]![b.length]!;
  };
  test('agrees with the textbook for every pair of short texts of two letters', () => {
    const texts = [''];
    for (const text of texts) if (text.length < 4) texts.push(`${text}a`, `${text}b`);
    expect(texts).toHaveLength(31);
    expectEach(
      texts.flatMap((a) => texts.map((b) => [a, b] as const)),
      ([a, b]) => isOneEditAway(a, b) === distance(a, b) <= 1,
    );
  });
  test('agrees with the textbook for many texts that are close to one another', () => {
    const { times, textOf, below, oneOf } = chanceFrom(12);
    const letters = [...'abc首问'];
    const edited = (text: string): string => {
      const at = below(text.length + 1);
      const [before, after] = [text.slice(0, at), text.slice(at)];
      return oneOf([
        before + oneOf(letters) + after,
        before + after.slice(1),
        before + oneOf(letters) + after.slice(1),
        before + after.charAt(1) + after.charAt(0) + after.slice(2),
      ]);
    };
    const close = times(20_000, (at) => {
      const text = textOf(letters, 8);
      return [text, at % 2 === 0 ? edited(text) : edited(edited(text))] as const;
    });
    expectEach(close, ([a, b]) => isOneEditAway(a, b) === distance(a, b) <= 1);
    expect(close.some(([a, b]) => !isOneEditAway(a, b))).toBe(true);
  });
});

/** Runs in short: a hit stands in brackets. */
const short = (runs: readonly ExcerptRun[] | null) =>
  runs?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('|') ?? null;

test.describe('an excerpt from the search engine', () => {
  const read: [outcome: string, marked: string, runs: string][] = [
    ['has no hit without a mark', '谁先接谁先办', '谁先接谁先办'],
    ['is cut at its marks', 'the <mark>time</mark> limit', 'the |[time]| limit'],
    ['may be all mark', '<mark>首问</mark>', '[首问]'],
    ['may have marks side by side', '<mark>首问</mark><mark>责任</mark>制', '[首问]|[责任]|制'],
    ['may have a mark over a line', 'the <mark>time\nlimit</mark> is', 'the |[time\nlimit]| is'],
    ['of nothing is nothing', '', ''],
    ['loses a mark with nothing in it', 'a<mark></mark>b', 'a|b'],
    ['shows entities as their signs', '5 &lt; 6 &amp; “&quot;it&#39;s&#x27;&quot;”', '5 < 6 & “"it\'s\'"”'],
    ['reads an entity once', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['leaves entities that it does not know', '&eacute; &nosuch;', '&eacute; &nosuch;'],
    ['keeps a mark that is text', '&lt;mark&gt;首问&lt;/mark&gt;', '<mark>首问</mark>'],
    ['keeps other markup as text', '<img src=x onerror="a()"><b>', '<img src=x onerror="a()"><b>'],
    ['keeps a mark with an attribute as text', '<mark onclick=a()>x', '<mark onclick=a()>x'],
    ['has markup in a hit as text', '<mark><i>首问</i></mark>', '[<i>首问</i>]'],
    ['has no spaces between Chinese words', '首问 责任 制 ， 谁 先 接', '首问责任制，谁先接'],
    ['has no invisible spaces anywhere', '首\u200b问 \u200btime \u200blimit', '首问 time limit'],
    ['keeps spaces between Chinese and English', '首问 first contact 责任', '首问 first contact 责任'],
    ['keeps spaces in English', 'a b. C d', 'a b. C d'],
  ];
  for (const [outcome, marked, runs] of read)
    test(outcome, () => expect(short(readExcerpt(marked))).toBe(runs));
  test('has no run without text', () =>
    expectEach(['', '<mark></mark>', '<mark>a</mark><mark>b</mark>', ' \u200b'], (marked) =>
      readExcerpt(marked).every(({ text }) => text !== ''),
    ));
});

test.describe('an excerpt around a place', () => {
  const text = '谁先接谁先办，First Contact 就是首问。';
  const around: [outcome: string, wanted: string, width: number, runs: string | null][] = [
    ['has the hit in the middle, cut on both sides', '谁先办', 3, '谁先接|[谁先办]|，Fi…'],
    ['has no dots where the text begins', '谁先接', 3, '[谁先接]|谁先办…'],
    ['has no dots where the text ends', '首问。', 3, '… 就是|[首问。]'],
    ['may be the hit alone', '就是', 0, '…|[就是]|…'],
    ['may be the whole text', text, 3, `[${text}]`],
    ['finds the first of several', '谁', 1, '[谁]|先…'],
    ['finds whatever the case, and shows the text as it is', 'FIRST contact', 0, '…|[First Contact]|…'],
    ['is none when the text does not hold it', '限时', 3, null],
    ['is none for nothing', '', 3, null],
  ];
  for (const [outcome, wanted, width, runs] of around)
    test(outcome, () => expect(short(excerptAround(text, wanted, width))).toBe(runs));
  test('takes 48 characters on either side unless told', () =>
    expect(
      excerptAround(`${'a'.repeat(60)}首问${'b'.repeat(60)}`, '首问')?.map((run) => run.text.length),
    ).toEqual([49, 2, 49]));
  test('is the text itself, whatever is looked for in it', () => {
    const { times, textOf, below } = chanceFrom(13);
    const letters = [...'abAB首问.*('];
    const found = times(5000, () => {
      const whole = textOf(letters, 30);
      const wanted = textOf(letters, 2);
      return { whole, wanted, runs: excerptAround(whole, wanted, below(6)) };
    });
    expectEach(found, ({ whole, wanted, runs }) => {
      const inIt = wanted !== '' && whole.toLowerCase().includes(wanted.toLowerCase());
      if (!runs) return !inIt;
      const hits = runs.filter(({ hit }) => hit).map((run) => run.text.toLowerCase());
      const shown = runs.map((run) => run.text).join('');
      return inIt && hits.join() === wanted.toLowerCase() && whole.includes(shown.replace(/^…|…$/g, ''));
    });
    expect(found.filter(({ runs }) => runs).length).toBeGreaterThan(500);
  });
});

test.describe('the words of a text', () => {
  const distinct = (text: string, tag: string) => segmentedWords(text, tag).split(' ');
  test('come once each, without marks and spaces', () => {
    expect(segmentedWords('Time limit, time-limit; limit!', 'en')).toBe('Time limit time');
    expect(segmentedWords('，。！', 'zh-CN')).toBe('');
  });
  test('are parts of the text, and together all of its letters', () => {
    const text = '群众进门先问到谁，谁就是责任人；限时办结。';
    const words = distinct(text, 'zh-CN');
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    expect(new Set(words.join(''))).toEqual(new Set(text.replace(/\p{P}/gu, '')));
    expect(words.length).toBeGreaterThan(4);
  });
  test('are the same as those of a query, so that both meet', () =>
    expectEach(['服务', '群众', '责任'], (word) => distinct('服务群众，落实责任', 'zh-CN').includes(word)));
});

/* Known faults of the core: each of these fails today and says so as soon as it no longer does. */
test.describe('hostile and rare input', () => {
  for (const space of ['\t', '\n', '\u200b', '\ufeff', '\u00ad'])
    test(`U+${space.codePointAt(0)!.toString(16).padStart(4, '0')} pasted into a Chinese query goes like any space`, () =>
      expect(normaliseQuery(`首问${space}责任制`)).toBe('首问责任制'));
  test('spaces between Chinese words go beside a mark as well', () =>
    expect(short(readExcerpt('当场办 。 <mark>首问</mark> 责任'))).toBe('当场办。|[首问]|责任'));
  test('an entity named like something every object has stays as it is', () =>
    expect(short(readExcerpt('&constructor;'))).toBe('&constructor;'));
  test('a hit is found where it stands, even after a letter that grows in lower case', () =>
    expect(short(excerptAround('İİİ first', 'first'))).toBe('İİİ |[first]'));
});

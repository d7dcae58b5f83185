const DIGITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((numeral, digit) => [numeral, String(digit)])),
  两: '2',
};
const WORDS = 'zero one two three four five six seven eight nine ten'.split(' ');

/**
 * Numbers in one spelling, in a normalised text: `四不一否` → `4不1否`, `十三` → `13`, `four no ones` → `4 no ones`.
 * Meant for comparing only: both sides are folded, and `一` in any word becomes `1`.
 */
export const foldNumbers = (text: string): string =>
  text
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, (tens) => {
      const [before = '', after = ''] = tens.split('十');
      return `${DIGITS[before] ?? '1'}${DIGITS[after] ?? '0'}`;
    })
    .replace(/[零一二三四五六七八九两]/g, (numeral) => DIGITS[numeral]!)
    .replace(/\b[a-z]+\b/g, (word) => (WORDS.includes(word) ? String(WORDS.indexOf(word)) : word));

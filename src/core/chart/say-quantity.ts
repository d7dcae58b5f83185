import type { Lang } from '../language/words.ts';
import type { Quantity } from './quantity.ts';

/** Steps in which each language counts large amounts, largest first. */
const STEPS = {
  zh: [
    [1e8, ' 亿'],
    [1e4, ' 万'],
  ],
  en: [
    [1e9, ' billion'],
    [1e6, ' million'],
  ],
} as const satisfies Record<Lang, readonly (readonly [number, string])[]>;

/** An amount as the language counts it: `19.8 亿`, `1.98 billion`, `16,000`. */
export function sayAmount(amount: number, lang: Lang): string {
  const [size, name] = STEPS[lang].find(([step]) => amount >= step) ?? [1, ''];
  const [whole = '', decimals] = String(Number((amount / size).toFixed(4))).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals ? `.${decimals}` : ''}${name}`;
}

/** A quantity with its bound and unit: `≥ 15 期`, `80%`, `1.98 billion yuan`, `19.8 亿元`. */
export function sayQuantity({ amount, bound, form }: Quantity, lang: Lang, unit = ''): string {
  const said = `${bound && `${bound} `}${sayAmount(amount, lang)}${form === 'percent' ? '%' : ''}`;
  // 亿元 is one word.
  return unit ? `${said}${/\p{Script=Han}$/u.test(said) ? '' : ' '}${unit}` : said;
}

/** A moment: a year, or a time of day given in hours. */
export function sayMoment({ amount, bound, form }: Quantity): string {
  if (form !== 'clock') return String(amount);
  const minutes = Math.round(amount * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}${bound && ' +'}`;
}

import { TRADITIONAL_PAIRS } from './traditional-characters.ts';

/**
 * Characters that stand for several traditional ones, or are themselves written in traditional text, each with the form
 * that the names of the handbook want (`制制`: 制度 and 机制, never 製). A test lists what is missing.
 */
const CHOSEN =
  '制制杯杯个個克克于於折折扣扣向向吃吃出出发發干幹席席面面划劃复復范範挂掛家家局局几幾别別冲衝合合回回表表准准团團苏蘇' +
  '板板证證术術夸誇愿願余余台台么麼儿兒后後咨諮' +
  '产產为為参參峰峰查查私私核核教教群群众眾真真同同';

const forms = new Map(
  `${TRADITIONAL_PAIRS.replace(/(.)(.)/gu, '$2$1')}${CHOSEN}`.match(/../gu)!.map((pair) => {
    const [simplified = '', traditional = ''] = pair;
    return [simplified, traditional] as const;
  }),
);

/** Whether the traditional form of a character was chosen here and not simply looked up. */
export const isChosen = (character: string): boolean =>
  [...CHOSEN].some((one, at) => at % 2 === 0 && one === character);

/** A name of the handbook in traditional characters; read while the site is built. */
export const toTraditional = (name: string): string =>
  [...name].map((character) => forms.get(character) ?? character).join('');

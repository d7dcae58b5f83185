/** The two languages of the handbook, in the order in which they are offered. */
export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** One text in both languages. */
export type Words = Readonly<Record<Lang, string>>;

/** BCP 47 tag of each language, as written in `lang` and `hreflang`. */
export const LANG_TAG: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };

/** The other language. */
export const otherLang = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');

/** Whether a string names one of the handbook's languages. */
export const isLang = (value: unknown): value is Lang => value === 'zh' || value === 'en';

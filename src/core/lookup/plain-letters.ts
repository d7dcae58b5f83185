/** Lower-case letters without tone marks or accents: `Shǒuwèn` → `shouwen`, `lǜ` → `lv`. */
export const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');

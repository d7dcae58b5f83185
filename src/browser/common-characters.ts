/**
 * The first level of GB 2312, the 3,755 commonest characters in the order of their pinyin, from the browser's own
 * decoder: rows 16 to 55, the last without its five empty places.
 */
export function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}

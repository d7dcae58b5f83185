/** Calls back with each UTF-8 byte of a text; by hand, since core has no TextEncoder. Lone surrogates become U+FFFD. */
export function eachByte(text: string, take: (byte: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const raw = text.codePointAt(at)!;
    if (raw >= 0x10000) at++;
    const code = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
    if (code < 0x80) {
      take(code);
      continue;
    }
    if (code < 0x800) take(0xc0 | (code >> 6));
    else {
      if (code < 0x10000) take(0xe0 | (code >> 12));
      else {
        take(0xf0 | (code >> 18));
        take(0x80 | ((code >> 12) & 63));
      }
      take(0x80 | ((code >> 6) & 63));
    }
    take(0x80 | (code & 63));
  }
}

/** The UTF-8 bytes of a text. */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  eachByte(text, (byte) => bytes.push(byte));
  return bytes;
}

/** The text of UTF-8 bytes. Throws a RangeError on bytes that are none. */
export function utf8Text(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++]!;
    const more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let i = 0; i < more; i++) {
      const next = bytes[at++] ?? 0;
      if ((next & 0xc0) !== 0x80) throw new RangeError('not UTF-8');
      code = (code << 6) | (next & 0x3f);
    }
    if ((first >= 0x80 && first < 0xc2) || code > 0x10ffff) throw new RangeError('not UTF-8');
    text += String.fromCodePoint(code);
  }
  return text;
}
